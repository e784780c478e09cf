using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Dates;

/// <summary>A line that says when the article was published: a date, perhaps with a time, and nothing but words around
/// it.</summary>
/// <param name="PublishedAt">In UTC; null when the line names no year.</param>
/// <param name="Precision">What the line says; null without a year.</param>
/// <param name="ZoneAssumed">The line has a time but no zone; it is taken as UTC.</param>
sealed record DateLine(DateTimeOffset? PublishedAt, PublishedPrecision? Precision, bool ZoneAssumed)
{
    const int Longest = 120;

    public static DateLine? TryRead(string text)
    {
        if (text.Length is < 5 or > Longest || !DateTokens.HasDigit(text)) return null;
        var reading = new DateReading();
        foreach (var token in DateTokens.Of(text))
        {
            if (!reading.Take(token)) return null;
        }

        return reading.Finish();
    }
}
