using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Parsing.Lines;

/// <summary>A line that names the authors: "By Jane Doe and John Roe, Reuters".</summary>
/// <param name="Authors">The persons, without their offices and outlets.</param>
/// <param name="Date">The date at the end of the line, when there is one.</param>
sealed record BylineLine(IReadOnlyList<string> Authors, DateLine? Date)
{
    const int Longest = 160;

    static readonly string[] Openings =
    [
        "written by ", "reported by ", "reporting by ", "story by ", "by: ", "by ", "author: ", "authors: ", "von: ",
        "von ", "ein bericht von ", "autor: ", "autorin: ", "par ", "écrit par ", "auteur : ", "auteur: ", "por ",
        "escrito por ", "di ", "a cura di ", "autore: ", "door ", "av ", "af ", "tekst: ", "text: ", "teksti: ",
        "kirjoittanut ", "oleh ", "penulis: ", "na ", "автор: ", "автор ", "от ", "автори: ", "yazan: ", "haber: ",
        "bởi ", "tác giả: ", "بقلم ", "كتب ", "بقلم: ", "লেখক: ", "लेखक: ", "作者：", "作者:", "文/", "文：", "記者",
    ];

    static readonly string[] Joints =
    [
        " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " ja ", " dan ", " na ", " и ", " ve ",
        " và ", " with ",
    ];

    // Words that name an office or an outlet, not a person.
    static readonly HashSet<string> NoNames = new(
        [
            "news", "staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer",
            "writers", "desk", "team", "newsroom", "press", "agency", "times", "post", "journal", "daily", "bbc", "cnn",
            "reuters", "afp", "ap", "dpa", "redaktion", "rédaction", "redacción", "redação", "redazione", "redactie",
            "associated", "bureau", "online", "magazine", "tv", "radio", "service", "agencies", "wire", "media", "in",
            "at", "for",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static BylineLine? TryRead(TextLine line)
    {
        var text = line.Text;
        if (text.Length > Longest || line.End is LineEnd.Stop or LineEnd.Question) return null;
        var opening = Openings.FirstOrDefault(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
        if (opening is null) return null;

        var (names, date) = WithoutDate(text[opening.Length..]);
        var authors = Split(names).Select(Person).OfType<string>().ToList();
        return authors.Count > 0 || StartsWithOutlet(names) ? new BylineLine(authors, date) : null;
    }

    static (string Names, DateLine? Date) WithoutDate(string rest)
    {
        for (
            var cut = rest.IndexOfAny([',', '|', '·', '•', '–', '-']);
            cut > 0;
            cut = rest.IndexOfAny([',', '|', '·', '•', '–', '-'], cut + 1)
        )
        {
            if (DateLine.TryRead(rest[(cut + 1)..].Trim()) is { } date) return (rest[..cut], date);
        }

        return (rest, null);
    }

    static string[] Split(string names)
    {
        foreach (var joint in Joints)
            names = names.Replace(joint, ",", StringComparison.OrdinalIgnoreCase);
        return names.Split(
            [',', '/', '|', ';', '·', '•', '、', '，'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
    }

    /// <summary>A person's name: two to five words that begin with capitals, particles aside; two characters or more in
    /// scripts without case.</summary>
    static string? Person(string part)
    {
        var at = part.IndexOfAny(['(', '<', '@']);
        var name = (at > 0 ? part[..at] : part).Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (name.Length == 0 || name.Any(char.IsAsciiDigit) || words.Any(NoNames.Contains))
            return null;
        if (char.GetUnicodeCategory(name[0]) == System.Globalization.UnicodeCategory.OtherLetter)
            return name.Length <= 40 ? name : null;
        return words.Length is >= 2 and <= 5 && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0]) ? name : null;
    }

    static bool StartsWithOutlet(string names) =>
        names.Length > 0
        && char.IsUpper(names[0])
        && names.Split(' ', ',').Any(NoNames.Contains)
        && Words.Count(names) <= 8;
}
