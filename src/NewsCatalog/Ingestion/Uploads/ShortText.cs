namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Foreign text within a message.</summary>
static class ShortText
{
    const int Most = 200;

    /// <summary>The text, cut to 200 characters.</summary>
    public static string Of(string text) => text.Length <= Most ? text : $"{text.AsSpan(0, Most)}…";
}
