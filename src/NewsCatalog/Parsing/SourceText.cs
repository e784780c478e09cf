using System.Buffers;
using System.Globalization;

namespace NewsCatalog.Parsing;

/// <summary>A source file's bytes as decoded, numbered lines.</summary>
public sealed class SourceText
{
    /// <summary>The control codes that no text editor writes.</summary>
    static readonly SearchValues<char> Foreign = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
    );

    SourceText(TextEncoding encoding, IReadOnlyList<string> lines, string? refusal, bool isHtml)
    {
        IsHtml = isHtml;
        Encoding = encoding.Name;
        EncodingGuessed = encoding.Guessed;
        Lines = lines;
        Refusal = refusal;
    }

    /// <summary>The IANA name of the encoding the bytes were read as, in lower case: <c>utf-8</c>, <c>utf-16le</c>,
    /// <c>windows-1252</c>, ….</summary>
    public string Encoding { get; }

    /// <summary>Whether the encoding is neither declared by a byte order mark nor proven by valid UTF-8.</summary>
    public bool EncodingGuessed { get; }

    /// <summary>The lines without their terminators (LF, CRLF or CR); a final terminator does not open another
    /// line.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Why these bytes are no news text ("it is empty", "it is binary: …"), or null when they may be
    /// one, or an HTML page.</summary>
    public string? Refusal { get; }

    /// <summary>Why these bytes are no news text under this name, or null.</summary>
    public string? RefusalAs(string sourceName) =>
        Refusal is null && IsHtml && !ArticleTextParser.IsHtml(sourceName)
            ? "it looks like an HTML page; save it as text, or under a name that ends in .html"
            : Refusal;

    /// <summary>Whether the text begins as an HTML page does.</summary>
    public bool IsHtml { get; }

    /// <summary>Decodes any bytes whatever; never throws.</summary>
    public static SourceText Decode(byte[] bytes)
    {
        var encoding = TextEncoding.Of(bytes);
        var text = encoding.Decode(bytes);
        var lines = Split(text);
        var isHtml = ForeignFormat.IsHtml(text);
        return new SourceText(encoding, lines, Object(bytes, text, lines), isHtml);
    }

    /// <summary>The text that <see cref="Decode"/> reads, with its line ends.</summary>
    public static string TextOf(byte[] bytes) => TextEncoding.Of(bytes).Decode(bytes);

    static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                lines.Add(text[start..]);
                break;
            }

            lines.Add(text.Substring(start, end));
            start += end + 1;
            if (text[start - 1] == '\r' && start < text.Length && text[start] == '\n') start++;
        }

        return lines;
    }

    // U+FFFD stands for bytes that are no character.
    static bool IsVisible(char character) =>
        !char.IsWhiteSpace(character) && character != '\uFFFD'
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    static string? Object(byte[] bytes, string text, IReadOnlyList<string> lines)
    {
        if (bytes.Length == 0) return "it is empty";
        if (BinarySignature.Of(bytes) is { } binary) return $"it looks like {binary}; save it as text";
        if (!text.Any(IsVisible)) return "it has no text, only white space and what cannot be seen";
        var foreign = text.AsSpan().IndexOfAny(Foreign);
        if (foreign >= 0)
            return $"it is binary: character {foreign + 1:N0} is the control code 0x{(int)text[foreign]:x2}";
        if (ForeignFormat.IsHtml(text)) return null;
        return ForeignFormat.Of(text, lines) is { } format ? $"it looks like {format}; save it as text" : null;
    }
}
