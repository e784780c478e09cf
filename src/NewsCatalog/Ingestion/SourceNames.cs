using System.Buffers;
using System.Globalization;
using System.Text;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Dates;
using NewsCatalog.Text;

namespace NewsCatalog.Ingestion;

/// <summary>The names that a client may give to sources: relative paths that are safe names of files on every
/// system.</summary>
public static class SourceNames
{
    const int MostCharacters = 1000;

    /// <summary>What file systems allow for one part of a path.</summary>
    const int MostPartBytes = 255;
    const int LongestSlug = 80;
    const int HashDigits = 12;

    /// <summary>What Windows does not allow in a name.</summary>
    static readonly SearchValues<char> Reserved = SearchValues.Create("<>:\"|?*");

    /// <summary>Names of devices on Windows, with any ending.</summary>
    static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }),
            "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Why a name cannot be used, for people; null when it can.</summary>
    public static string? Refusal(string name)
    {
        if (name.Length == 0) return "it is empty";
        if (name.Length > MostCharacters)
            return $"it has {name.Length:N0} characters, more than {MostCharacters:N0}";
        if (name.Contains('\\')) return "it has a backslash; folders are separated by '/'";
        if (name.EnumerateRunes().Contains(Rune.ReplacementChar)) return "it is not valid Unicode";
        if (name.Any(IsInvisible)) return "it has a control character";
        if (!name.IsNormalized()) return "it is not in the normal form NFC of Unicode";
        return name.Split('/').Select(PartRefusal).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>The name for a text that comes without one: its date and its headline, and the beginning of its hash,
    /// so that the same bytes always have the same name.</summary>
    public static string Of(ParsedArticle article, string sha256, string ending)
    {
        var slug = Slug.From(article.Headline);
        if (slug.Length > LongestSlug) slug = slug[..LongestSlug].TrimEnd('-');
        var date = article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = $"{string.Join('-', new[] { date, slug, sha256[..HashDigits] }.Where(part => part?.Length > 0))}";

        // What looks like a date in a headline is none.
        return date is null && FileNameDate.TryRead(name) is not null
            ? $"article-{sha256[..HashDigits]}{ending}"
            : $"{name}{ending}";
    }

    static string? PartRefusal(string part)
    {
        if (part.Length == 0)
            return "it has an empty part; parts are separated by one '/'";
        if (part is "." or "..")
            return $"it has the part '{part}', which names a folder";
        if (part[0] == ' ' || part[^1] is ' ' or '.')
            return $"its part '{part}' begins or ends with a space or a dot";
        if (part.AsSpan().ContainsAny(Reserved))
            return $"its part '{part}' has one of < > : \" | ? *";
        if (Encoding.UTF8.GetByteCount(part) > MostPartBytes)
            return $"it has a part of more than {MostPartBytes} bytes";
        var stem = part.Split('.', 2)[0].TrimEnd(' ');
        return Devices.Contains(stem) ? $"its part '{part}' names a device" : null;
    }

    // Control characters, line separators, and what cannot be seen but for the joiners that some scripts need.
    static bool IsInvisible(char letter) =>
        char.IsControl(letter)
        || (char.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter is not ('\u200C' or '\u200D'))
        || letter is '\u2028' or '\u2029';
}
