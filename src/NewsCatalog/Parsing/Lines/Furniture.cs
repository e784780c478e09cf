namespace NewsCatalog.Parsing.Lines;

/// <summary>Tells what a page has beside its article by its words and shape: sharing, newsletters, legal notices,
/// adverts, times that have passed, addresses.</summary>
static class Furniture
{
    const int LongestPhrase = 50;
    const int LongestBeginning = 40;
    const int MostWordsOfTime = 5;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverts =
        FurniturePhrases.Adverts.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases =
        FurniturePhrases.Anywhere.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly Dictionary<char, string[]> Beginnings = FurniturePhrases
        .Beginnings.GroupBy(beginning => beginning[0])
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether a line is furniture if it stands in the head or in the tail.</summary>
    public static bool Is(TextLine line) =>
        IsPhrase(line.Text) || IsAddress(line.Text) || IsTimeAgo(line);

    /// <summary>Whether a line is furniture within the text too, where one word ("YouTube") is a heading.</summary>
    public static bool IsWithin(TextLine line) =>
        Is(line) && (line.WordCount > 1 || IsAddress(line.Text) || Adverts.Contains(Bare(line.Text)));

    /// <summary>Whether a line is furniture if it stands beside the text: also a date, a legal notice, a
    /// newsletter.</summary>
    public static bool IsBeside(TextLine line) =>
        Is(line) || Letterhead.IsRule(line.Text) || line.Date is not null || HasBeginning(line.Text);

    static bool IsPhrase(string text) =>
        text.Length <= LongestPhrase && (Phrases.Contains(Bare(text)) || Adverts.Contains(Bare(text)));

    static bool HasBeginning(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, LongestBeginning)).TrimStart();
        if (start.IsEmpty || !Beginnings.TryGetValue(char.ToLowerInvariant(start[0]), out var beginnings)) return false;
        foreach (var beginning in beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>A line that is the address of a page and nothing else.</summary>
    static bool IsAddress(string text) =>
        !text.Contains(' ')
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && text.Length > 8));

    /// <summary>"3 hours ago", "vor 2 Stunden", "5 min read", "3h".</summary>
    static bool IsTimeAgo(TextLine line)
    {
        if (line.WordCount > MostWordsOfTime || !line.Text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        var (hasUnit, hasNumber) = (false, false);
        foreach (var word in line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('.', ',', '-', '·', '|');
            var digits = 0;
            while (digits < bare.Length && char.IsAsciiDigit(bare[digits])) digits++;
            hasNumber |= digits > 0;
            if (digits == bare.Length) continue;
            var isUnit = FurniturePhrases.TimeUnits.Contains(bare[digits..]);
            hasUnit |= isUnit;
            if (!isUnit && (digits > 0 || !FurniturePhrases.Ago.Contains(bare))) return false;
        }

        return hasUnit && hasNumber;
    }

    /// <summary>Without marks around it, and without the count of "Comments (12)".</summary>
    static ReadOnlySpan<char> Bare(string text) =>
        text.AsSpan().Trim(" :.…•·|-–—*#>»›<«+()[]0123456789,");
}
