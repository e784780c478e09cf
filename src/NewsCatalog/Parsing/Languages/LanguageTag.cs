using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCatalog.Parsing.Languages;

/// <summary>Reads the language tags of BCP 47 (RFC 5646), also with underscores as locales have them
/// ("pt_BR").</summary>
static partial class LanguageTag
{
    const int Longest = 35;

    /// <summary>The tag in its usual case ("zh-Hant-TW"), or null when it is none.</summary>
    public static string? TryRead(string text)
    {
        var tag = text.Replace('_', '-');
        if (tag.Length > Longest || !Form().IsMatch(tag)) return null;
        var subtags = tag.ToLowerInvariant().Split('-');
        for (var at = 1; at < subtags.Length; at++) subtags[at] = InUsualCase(subtags[at]);
        return string.Join('-', subtags);
    }

    /// <summary>The language alone: "pt" of "pt-BR".</summary>
    public static string? Primary(string? tag) =>
        tag?.IndexOf('-', StringComparison.Ordinal) is { } end and > 0 ? tag[..end] : tag;

    static string InUsualCase(string subtag) => subtag.Length switch
    {
        2 => subtag.ToUpperInvariant(),
        4 when char.IsAsciiLetter(subtag[0]) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(subtag),
        _ => subtag,
    };

    // A language of two or three letters, perhaps with a script, a region and variants.
    [GeneratedRegex(
        "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\\z"
    )]
    private static partial Regex Form();
}
