using System.Data.Common;
using Lucene.Net.Index;

namespace NewsCatalog.Search.Index;

/// <summary>Says why an index failed to strangers: without paths, which are for the log.</summary>
static class IndexFailure
{
    public static string Describe(Exception exception) => exception.GetBaseException() switch
    {
        IOException full when IsDiskFull(full) => "There is no space left on its disk.",
        CorruptIndexException or EndOfStreamException or FileNotFoundException => "Its files are damaged.",
        UnauthorizedAccessException => "Its folder cannot be read and written.",
        IOException => "Its files cannot be read and written.",
        DbException => "The database cannot be read.",
        _ => "The log says why.",
    };

    // ENOSPC and EDQUOT on Linux, ERROR_DISK_FULL on Windows.
    static bool IsDiskFull(IOException exception) => (exception.HResult & 0xFFFF) is 28 or 122 or 112;
}
