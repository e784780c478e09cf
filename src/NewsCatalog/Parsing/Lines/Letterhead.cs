using System.Text.RegularExpressions;
using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Parsing.Lines;

/// <summary>Reads the lines that senders put above and below a press release: its label, the name of an office, whom to
/// ask.</summary>
static partial class Letterhead
{
    const int LongestLabel = 60;
    const int LongestLabelWords = 12;
    const int MostWordsOfLabel = 4;
    const int LongestOfficeWords = 9;
    const int MostWordsOfPlace = 4;
    const int LongestContact = 80;
    const int FewestDigitsOfPhone = 7;

    /// <summary>"PRESS RELEASE", "For immediate release: …", "Contact: Mary Major", a telephone number, an address of
    /// mail.</summary>
    public static bool IsLabel(TextLine line) =>
        line.Text.Length <= LongestContact
        && line.End != LineEnd.Question
        && (StartsWithLabel(line) || IsContact(line.Text) || IsRule(line.Text));

    /// <summary>"Department of Harbours", "RIVERTON POLICE DEPARTMENT": every word of a name, the noun of an office
    /// at the end or before an "of".</summary>
    public static bool IsOffice(TextLine line) =>
        TryReadName(line) is { } words
        && (LetterheadPhrases.Offices.Contains(Bare(words[^1])) || words.Zip(words.Skip(1)).Any(IsOfficeOf));

    /// <summary>"Senator John Roe", "State Treasurer Jane Doe": the same with the noun at the beginning. A headline may
    /// read so.</summary>
    public static bool IsOfficer(TextLine line) =>
        TryReadName(line) is { } words && words.Take(2).Any(word => LetterheadPhrases.Offices.Contains(Bare(word)));

    /// <summary>The date of a line that has a label too: "For release: March 3, 2011", "March 3, 2011 Contact:
    /// …", or the name of a place.</summary>
    public static DateLine? TryReadDate(TextLine line)
    {
        if (line.Date is not null || line.Text.Length > LongestContact) return line.Date;
        if (DateLine.TryRead(WithoutLabel(line.Text)) is { } behind) return behind;
        if (TryReadBehindPlace(line.Text) is { } sent) return sent;
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        for (var (words, end) = (0, colon); end > 0 && words < MostWordsOfLabel; words++)
        {
            end = line.Text.LastIndexOf(' ', end - 1);
            if (end <= 0 || !LetterheadPhrases.Labels.Contains(Bare(line.Text[end..colon]))) continue;
            return DateLine.TryRead(line.Text[..end].TrimEnd());
        }

        return null;
    }

    /// <summary>"Riverton, 3 March 2011": a name of up to four words, and a date with a year.</summary>
    static DateLine? TryReadBehindPlace(string text)
    {
        foreach (var end in PlaceEnd().EnumerateMatches(text))
        {
            var place = text[..end.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (place.Length is 0 or > MostWordsOfPlace || !place.All(IsOfName) || place.Any(DateTokens.HasDigit))
                return null;
            if (DateLine.TryRead(text[(end.Index + end.Length)..]) is { PublishedAt: not null } date) return date;
        }

        return null;
    }

    /// <summary>What stands behind the label of a line; the line itself when it has none.</summary>
    static string WithoutLabel(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        if (colon > 0 && LetterheadPhrases.Labels.Contains(Bare(text[..colon]))) return text[(colon + 1)..].Trim();
        var end = LabelEnd(text);
        return end > 0 && end < text.Length ? text[end..].Trim(' ', '-', '–', '—', '|', ',') : text;
    }

    /// <summary>Whether a line has marks and no words, or says that the text ends: "###", "-30-".</summary>
    public static bool IsRule(string text) => Rule().IsMatch(text);

    static bool StartsWithLabel(TextLine line)
    {
        var text = line.Text;
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        if (colon > 0 && LetterheadPhrases.Labels.Contains(Bare(text[..colon]))) return true;
        var end = LabelEnd(text);
        if (end == 0 || line.End == LineEnd.Stop || line.WordCount > LongestLabelWords) return false;

        // "News" begins headlines too; a label of two words does not.
        return end == text.Length || text.AsSpan(0, end).TrimEnd().Contains(' ');
    }

    /// <summary>Where the longest label that the line begins with ends; 0 when there is none.</summary>
    static int LabelEnd(string text)
    {
        var (end, longest) = (-1, 0);
        for (var words = 0; words < MostWordsOfLabel && end < text.Length; words++)
        {
            end = text.IndexOf(' ', end + 1);
            if (end < 0) end = text.Length;
            if (end > LongestLabel) break;
            if (LetterheadPhrases.Labels.Contains(Bare(text[..end]))) longest = end;
        }

        return longest;
    }

    static bool IsContact(string text) =>
        (text.Contains('@') && Mail().IsMatch(text))
        || PostCode().IsMatch(text)
        || (text.Count(char.IsAsciiDigit) >= FewestDigitsOfPhone && Phone().IsMatch(text));

    /// <summary>The words of a line that may be a name, or null.</summary>
    static string[]? TryReadName(TextLine line)
    {
        if (line.WordCount is < 2 or > LongestOfficeWords || line.End is LineEnd.Question or LineEnd.Colon) return null;
        var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(IsOfName) ? words : null;
    }

    static bool IsOfficeOf((string Noun, string Of) pair) =>
        pair.Of is "of" or "OF" or "for" or "FOR" or "de" or "für" or "di" or "da" or "voor"
        && LetterheadPhrases.Offices.Contains(Bare(pair.Noun));

    static bool IsOfName(string word) =>
        !char.IsLower(word[0]) || word is "of" or "the" or "for" or "and" or "on" or "de" or "du" or "des" or "der"
            or "für" or "di" or "del" or "della" or "la" or "da" or "do" or "van" or "voor" or "y" or "e" or "et"
            or "und";

    static string Bare(string text) => text.Trim(' ', ':', '.', ',', '*', '#', '-', '–', '—', '|', '(', ')', '[', ']');

    [GeneratedRegex(@"^(?:[\W_]+|[\W_]*ends?[\W_]*|[\W_]+30[\W_]+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Rule();

    [GeneratedRegex(@",\s*|\s+[-–—|]\s+")]
    private static partial Regex PlaceEnd();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[\p{L} .]+, [A-Z]{2} [0-9]{5}(?:-[0-9]{4})?\z")]
    private static partial Regex PostCode();

    // Not a date, and little beside the number: "Tel. +44 20 7946 0101", "(202) 555-0123 or 555-0124".
    [GeneratedRegex(
        @"^(?:[\p{L}./]+[:.]?\s*){0,3}[+(]?[0-9][0-9()/. -]{6,}(?:\s*(?:or|/|,|ext\.?|x)\s*[0-9()/. -]+)?\z"
    )]
    private static partial Regex Phone();
}
