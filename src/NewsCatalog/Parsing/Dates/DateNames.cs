namespace NewsCatalog.Parsing.Dates;

/// <summary>
/// The names of months and weekdays, in lower case without a final dot. They are a table in the program, so that a text
/// gives the same values on every machine, also on one without ICU.
/// </summary>
static class DateNames
{
    public const int AnyWeekday = (1 << 7) - 1;
    const int MonthsInYear = 12;
    const int DaysInWeek = 7;

    static readonly HashSet<string> Tags = [];
    static readonly Dictionary<string, NamedMonth> Months = [];
    static readonly Dictionary<string, int> Weekdays = [];
    static readonly HashSet<string> Around = [.. DateWords.Around, .. DateWords.OfUpdate];

    static DateNames()
    {
        using var table = new StreamReader(typeof(DateNames).Assembly.GetManifestResourceStream("DateNames.txt")!);
        while (table.ReadLine() is { } line) Add(line.Split('\t'));
        foreach (var (name, month) in DateWords.OtherMonths) Months.TryAdd(name, NamedMonth.Numbered(month));
    }

    /// <summary>The languages of the table, as BCP 47 tags.</summary>
    public static IReadOnlySet<string> Languages => Tags;

    public static bool TryGetMonth(string word, out NamedMonth month) => Months.TryGetValue(word, out month);

    /// <summary>The weekdays that a word may name, bit 0 for Sunday.</summary>
    public static bool TryGetWeekday(string word, out int weekdays) => Weekdays.TryGetValue(word, out weekdays);

    /// <summary>Whether the word stands around a date without changing it: "published", "the".</summary>
    public static bool IsAround(string word) => Around.Contains(word);

    /// <summary>Whether the word says that the date is one of a change: "updated".</summary>
    public static bool IsOfUpdate(string word) =>
        DateWords.OfUpdate.Contains(word) || DateWords.OfUpdate.Contains(word.Split(':', '：')[0]);

    /// <summary>A language: its tag, whether a dot stands behind the day, the names of twelve months and of seven
    /// weekdays from Sunday, the other words of its long date.</summary>
    static void Add(string[] columns)
    {
        Tags.Add(columns[0]);
        var isDotted = columns[1] == "d.";
        var months = columns.AsSpan(2, MonthsInYear);
        for (var month = 1; month <= MonthsInYear; month++)
        {
            var named = isDotted ? new NamedMonth(0, 1 << month) : new NamedMonth(1 << month, 0);
            foreach (var name in Words(months[month - 1]))
                Months[name] = Months.TryGetValue(name, out var known) ? known.Or(named) : named;
        }

        for (var day = 0; day < DaysInWeek; day++)
        {
            foreach (var name in Words(columns[2 + MonthsInYear + day]))
                Weekdays[name] = Weekdays.GetValueOrDefault(name) | (1 << day);
        }

        Around.UnionWith(Words(columns[^1]));
    }

    static string[] Words(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
