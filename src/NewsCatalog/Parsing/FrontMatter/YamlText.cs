using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsCatalog.Parsing.FrontMatter;

/// <summary>Writes values for YAML 1.2.</summary>
public static class YamlText
{
    /// <summary>Any text on one line, in double quotes: the one style that holds any (YAML 1.2.2, 7.3.1). Characters
    /// that YAML does not print, and those that end a line, are escaped; half of a surrogate pair, which is no
    /// character, becomes U+FFFD.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') text.Append('\\').Append(rune);
            else if (IsPrinted(rune)) text.Append(rune);
            else text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return text.Append('"').ToString();
    }

    /// <summary>A list of texts on one line.</summary>
    public static string Quote(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quote))}]";

    static bool IsPrinted(Rune rune) =>
        !rune.IsBmp
        || (
            rune.Value is not ('\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF')
            && !Rune.IsControl(rune)
            && XmlConvert.IsXmlChar((char)rune.Value)
        );
}
