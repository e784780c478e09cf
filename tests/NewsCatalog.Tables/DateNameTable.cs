using System.Globalization;
using NewsCatalog.Parsing.Dates;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tables;

/// <summary>The words of the dates that .NET writes, one language a line: its tag, "d." where a dot stands behind the
/// day, the names of twelve months, of seven weekdays from Sunday, and the other words of its long date.</summary>
static class DateNameTable
{
    const int Year = 2024;
    const int MonthsInYear = 12;
    const int DaysInWeek = 7;

    static readonly string[] Languages =
    [
        .. (
            "af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr ga gl gu ha he hi hr hu hy id ig "
            + "is it ja ka kk km kn ko ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no or pa pl ps pt ro ru rw si "
            + "sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi xh yo zh zu"
        ).Split(' '),
    ];

    static readonly string[] Patterns = ["d MMMM yyyy", "d MMM yyyy", "MMMM", "MMM"];

    public static IEnumerable<string> Lines() => Languages.Select(Line).OfType<string>();

    static string? Line(string language)
    {
        var cultures = CultureInfo
            .GetCultures(CultureTypes.AllCultures)
            .Where(culture => culture.Name.Split('-')[0] == language)
            .Select(Gregorian)
            .OfType<CultureInfo>()
            .ToList();
        if (cultures.Count == 0) return null;

        var months = Each(MonthsInYear, month => Words(cultures, FirstFriday(month), [.. Patterns, "D"]));
        var weekdays = Each(DaysInWeek, day => Words(cultures, Weekday(day), ["dddd", "ddd", "D"]));
        var around = months[0].Concat(weekdays[0]).Where(word => All(months, word) && All(weekdays, word)).Distinct();
        var isDotted = cultures[0].DateTimeFormat.LongDatePattern.Contains("d. ", StringComparison.Ordinal);
        return string.Join(
            '\t',
            [language, isDotted ? "d." : "d", .. Names(months), .. Names(weekdays), string.Join(' ', around)]
        );
    }

    static CultureInfo? Gregorian(CultureInfo culture)
    {
        var calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault();
        if (calendar is null) return null;
        var gregorian = (CultureInfo)culture.Clone();
        gregorian.DateTimeFormat.Calendar = calendar;
        return gregorian;
    }

    // On the same weekday in every month, so that months differ in their names alone.
    static DateTime FirstFriday(int month)
    {
        var first = new DateTime(Year, month + 1, 1);
        return first.AddDays(((int)DayOfWeek.Friday - (int)first.DayOfWeek + DaysInWeek) % DaysInWeek);
    }

    // 5 May 2024 is a Sunday.
    static DateTime Weekday(int day) => new(Year, 5, 5 + day);

    static HashSet<string> Words(List<CultureInfo> cultures, DateTime date, string[] patterns) =>
        cultures
            .SelectMany(culture => patterns.Select(pattern => CleanText.Of(date.ToString(pattern, culture))))
            .SelectMany(DateTokens.Of)
            .Select(DateReading.WordOf)
            .Where(word => word.Length > 0 && !word.Any(char.IsDigit))
            .ToHashSet();

    static HashSet<string>[] Each(int count, Func<int, HashSet<string>> words) =>
        [.. Enumerable.Range(0, count).Select(words)];

    static bool All(HashSet<string>[] sets, string word) => sets.All(set => set.Contains(word));

    static IEnumerable<string> Names(HashSet<string>[] sets) =>
        sets.Select(set =>
            string.Join(' ', set.Where(word => !All(sets, word)).Order(StringComparer.Ordinal)));
}
