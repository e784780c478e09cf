using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Dates;

/// <summary>A line that says when the article was published or changed: a date, perhaps with a time, and nothing but
/// words around it.</summary>
/// <param name="PublishedAt">In UTC; null when the line names no year.</param>
/// <param name="Precision">What the line says; null without a year.</param>
/// <param name="ZoneAssumed">The line has a time but no zone; it is taken as UTC.</param>
/// <param name="IsUpdate">The line says that the article was changed then.</param>
/// <param name="Update">A second date of the line, which is of a change.</param>
sealed record DateLine(
    DateTimeOffset? PublishedAt,
    PublishedPrecision? Precision,
    bool ZoneAssumed,
    bool IsUpdate = false,
    DateLine? Update = null
)
{
    const int Longest = 120;

    public static DateLine? TryRead(string text)
    {
        if (text.Length is < 5 or > Longest || !DateTokens.HasDigit(text)) return null;
        var tokens = DateTokens.Of(text);
        var update = Array.FindIndex(tokens, token => DateNames.IsOfUpdate(DateReading.WordOf(token)));
        if (
            update > 0
            && Read(tokens.AsSpan(0, update)) is { } first
            && Read(tokens.AsSpan(update)) is { PublishedAt: not null } then
        )
        {
            return first with { Update = then with { IsUpdate = true } };
        }

        return Read(tokens) is { } date ? date with { IsUpdate = update >= 0 } : null;
    }

    static DateLine? Read(ReadOnlySpan<string> tokens)
    {
        var reading = new DateReading();
        foreach (var token in tokens)
        {
            if (!reading.Take(token)) return null;
        }

        return reading.Finish();
    }
}
