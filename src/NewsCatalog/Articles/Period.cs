using System.Globalization;

namespace NewsCatalog.Articles;

/// <summary>A year (<c>2024</c>) or a month (<c>2024-05</c>) in UTC, as its first and last month; a month is its year
/// times 100 and its number: 202405.</summary>
public readonly record struct Period(int First, int Last)
{
    const string MonthFormat = "yyyy-MM";

    /// <summary>Null when the text is neither.</summary>
    public static Period? Of(string text)
    {
        if (DateOnly.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new Period(MonthOf(month), MonthOf(month));
        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? new Period(MonthOf(year), MonthOf(year.AddMonths(11)))
            : null;
    }

    public static int MonthOf(DateTimeOffset time) => MonthOf(DateOnly.FromDateTime(time.UtcDateTime));

    public static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string MonthText(int month) => $"{YearText(month / 100)}-{month % 100:00}";

    static int MonthOf(DateOnly date) => (100 * date.Year) + date.Month;
}
