namespace NewsCatalog.Ingestion.Folder;

/// <summary>Says why a file or folder cannot be read, for people.</summary>
static class FileFailure
{
    // .NET shows bytes that are no UTF-8 as this, and what it shows names no file.
    const char NotUtf8 = '\uFFFD';

    public static bool IsUnnameable(string name) => name.Contains(NotUtf8);

    public static string Describe(Exception exception, string name = "") =>
        exception switch
        {
            UnauthorizedAccessException => "permission denied",
            PathTooLongException => "its path is too long",
            FileNotFoundException or DirectoryNotFoundException when IsUnnameable(name) =>
                "its name is not valid UTF-8; rename it",
            FileNotFoundException or DirectoryNotFoundException => "it is not there (a broken link?)",
            _ => exception.Message.TrimEnd('.'),
        };
}
