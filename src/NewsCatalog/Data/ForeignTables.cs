using System.Globalization;

namespace NewsCatalog.Data;

/// <summary>Describes the tables of another program, for people.</summary>
static class ForeignTables
{
    const int Many = 3;
    const int LongestName = 40;

    public static string Describe(IReadOnlyList<string> tables)
    {
        if (tables.Count == 0) return "without tables";
        var named = string.Join(", ", tables.Take(Many).Select(table => $"'{Shown(table)}'"));
        return tables.Count > Many
            ? string.Create(CultureInfo.InvariantCulture, $"with the tables {named} and {tables.Count - Many} more")
            : $"with the tables {named}";
    }

    // A foreign name forges no line of the log.
    static string Shown(string name) =>
        string.Concat(name.Select(character => char.IsControl(character) ? '?' : character).Take(LongestName));
}
