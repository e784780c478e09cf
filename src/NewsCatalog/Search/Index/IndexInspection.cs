using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsCatalog.Search.Index;

/// <summary>Looks at an index from outside, also while another process uses it.</summary>
public static class IndexInspection
{
    /// <summary>Whether there is no index in a folder yet.</summary>
    public static bool IsMissing(string folder)
    {
        if (!System.IO.Directory.Exists(folder)) return true;
        try
        {
            using var files = Open(folder);
            return !DirectoryReader.IndexExists(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What is wrong with the committed index in a folder; null when nothing is, or when there is no index
    /// yet.</summary>
    public static string? FindDamage(string folder)
    {
        if (!System.IO.Directory.Exists(folder)) return null;
        try
        {
            using var files = Open(folder);
            if (!DirectoryReader.IndexExists(files)) return null;
            using var index = DirectoryReader.Open(files);
            index.Verify();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{IndexFailure.Describe(exception)} The next start builds the index again.";
        }
    }

    static NIOFSDirectory Open(string folder) => new(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory());
}
