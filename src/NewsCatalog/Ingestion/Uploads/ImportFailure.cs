using ICSharpCode.SharpZipLib;
using ZstdSharp;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Says for people why an import failed.</summary>
static class ImportFailure
{
    public const string OfProgram = "The program failed on it; the log of the server says where. Please report it.";

    /// <summary>Why an upload cannot be read; null for an exception that is about something else.</summary>
    public static string? ReasonOf(Exception exception) =>
        exception switch
        {
            ImportFailedException failed => failed.Message,
            InvalidDataException or ZstdException or SharpZipBaseException or EndOfStreamException =>
                $"The upload is damaged: {exception.Message.TrimEnd('.')}.",
            FileNotFoundException => "The upload is gone from the folder of uploads.",
            _ => null,
        };
}
