namespace NewsCatalog.Ingestion.Uploads;

/// <summary>How large one text of an import may be.</summary>
/// <param name="MaxBytes">Of the text itself.</param>
sealed record SourceSize(int MaxBytes)
{
    /// <summary>JSON may write each byte as <c>\u00XX</c>.</summary>
    const int LongestEscape = 6;

    const int Around = 64 * 1024;

    /// <summary>Of a line of JSON.</summary>
    public long MaxLineBytes => (long)LongestEscape * MaxBytes + Around;

    public UnreadableSourceException TooLarge(long bytes) =>
        new($"it has {bytes:N0} bytes, more than the {MaxBytes:N0} that the setting Seeds:MaxSourceBytes allows");
}
