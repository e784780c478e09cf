using System.Buffers;
using System.Globalization;
using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Parsing.Lines;

/// <summary>A line that names the authors: "By Jane Doe and John Roe, Reuters".</summary>
/// <param name="Authors">The persons, without their offices and outlets.</param>
/// <param name="Date">The date at the end of the line, when there is one.</param>
sealed record BylineLine(IReadOnlyList<string> Authors, DateLine? Date)
{
    const int Longest = 160;
    const int LongestUnopened = 100;
    const int MostNamesUnopened = 3;
    const int MostWordsUnopened = 3;

    static readonly SearchValues<char> Marks = SearchValues.Create([',', '|', '·', '•', '–', '-', '/']);

    static readonly char[] Between = [',', '/', '|', ';', '·', '•', '、', '，'];

    /// <summary>One that begins with a word such as "By".</summary>
    public static BylineLine? TryRead(TextLine line)
    {
        var text = line.Text;
        if (text.Length > Longest || line.End is LineEnd.Stop or LineEnd.Question) return null;
        var opening = BylineWords.Openings.FirstOrDefault(word =>
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );
        if (opening is null) return null;

        var (names, date) = WithoutDate(text[opening.Length..]);
        var isLower = !text.Any(char.IsUpper);
        var authors = Split(names).Select(part => Person(part, isLower)).OfType<string>().ToList();
        return authors.Count > 0 || StartsWithOutlet(names) ? new BylineLine(authors, date) : null;
    }

    /// <summary>One without such a word: a name with an office or an outlet behind a mark ("Jane Doe, Staff Writer"),
    /// or with a date.</summary>
    /// <param name="isBesideDate">Whether a date stands on the next line, so that names alone are enough.</param>
    public static BylineLine? TryReadUnopened(TextLine line, bool isBesideDate)
    {
        var text = line.Text;
        if (text.Length > LongestUnopened || line.End != LineEnd.None || !char.IsUpper(text[0])) return null;
        var (names, date) = WithoutDate(text);
        var parts = Split(names);
        var people = parts.TakeWhile(part => !IsOffice(part)).Select(part => Person(part, isLower: false)).ToList();
        var isByline =
            people.Count is > 0 and <= MostNamesUnopened
            && people.TrueForAll(name => name is not null && Words.Count(name) <= MostWordsUnopened)
            && (people.Count < parts.Length || isBesideDate || date is not null);
        return isByline ? new BylineLine([.. people.OfType<string>()], date) : null;
    }

    static (string Names, DateLine? Date) WithoutDate(string rest)
    {
        for (var cut = Next(0); cut > 0; cut = Next(cut + 1))
        {
            if (DateLine.TryRead(rest[(cut + 1)..].Trim()) is { } date) return (rest[..cut], date);
        }

        return (rest, null);

        int Next(int from) => rest.AsSpan(from).IndexOfAny(Marks) is var at and >= 0 ? from + at : -1;
    }

    static string[] Split(string names)
    {
        foreach (var joint in BylineWords.Joints)
            names = names.Replace(joint, ",", StringComparison.OrdinalIgnoreCase);
        return names
            .Replace(" - ", ",", StringComparison.Ordinal)
            .Replace(" – ", ",", StringComparison.Ordinal)
            .Replace(" — ", ",", StringComparison.Ordinal)
            .Split(
                Between,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
    }

    /// <summary>A person's name: two to five words that begin with capitals, particles aside; two characters or more in
    /// scripts without case.</summary>
    static string? Person(string part, bool isLower)
    {
        var at = part.IndexOfAny(['(', '<', '@']);
        var name = WithoutOffice((at > 0 ? part[..at] : part).Trim());
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || name.Any(char.IsAsciiDigit) || words.Any(IsNoName)) return null;
        if (char.GetUnicodeCategory(name[0]) == UnicodeCategory.OtherLetter)
            return name.Length <= 40 ? name : null;
        var isCapital = char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]);
        return words.Length is >= 2 and <= 5 && (isCapital || isLower) && !BylineWords.NoNames.Contains(words[0])
            ? name
            : null;
    }

    static bool IsNoName(string word) => BylineWords.Offices.Contains(word) || word is "in" or "at" or "for";

    /// <summary>"Jane Doe Political Editor", "Jane Doe in Riverton": the name alone.</summary>
    static string WithoutOffice(string part)
    {
        foreach (var place in BylineWords.Places)
        {
            var end = part.IndexOf(place, StringComparison.Ordinal);
            if (end > 0 && part.AsSpan(0, end).Contains(' ')) part = part[..end];
        }

        var words = part.Split(' ');
        var last = words.Length;
        if (last < 4 || !BylineWords.Offices.Contains(words[^1])) return part;
        last--;
        while (last > 2 && BylineWords.OfOffice.Contains(words[last - 1])) last--;
        return last >= 2 ? string.Join(' ', words[..last]) : part;
    }

    static bool IsOffice(string part) =>
        part.Split(' ').Any(BylineWords.Offices.Contains) && WithoutOffice(part) == part;

    static bool StartsWithOutlet(string names) =>
        names.Length > 0
        && char.IsUpper(names[0])
        && names.Split(' ', ',').Any(BylineWords.Offices.Contains)
        && Words.Count(names) <= 8;
}
