using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace NewsCatalog.Parsing;

/// <summary>Finds the encoding of a text: by its byte order mark, its zero bytes, its validity as UTF-8; else by the
/// look of it.</summary>
sealed partial class TextEncoding
{
    const int SampleBytes = 64 * 1024;
    const int MetaBytes = 4096;

    // The longer marks first: UTF-32's begins with UTF-16's.
    static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], Encoding.UTF32),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    readonly Encoding _encoding;
    readonly int _skip;

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    TextEncoding(Encoding encoding, bool guessed, int skip = 0)
    {
        (_encoding, Guessed, _skip) = (encoding, guessed, skip);
        Name = encoding.CodePage == Encoding.Unicode.CodePage ? "utf-16le" : encoding.WebName.ToLowerInvariant();
    }

    public string Name { get; }

    /// <summary>Whether the bytes might as well be read otherwise.</summary>
    public bool Guessed { get; }

    public static TextEncoding Of(byte[] bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.AsSpan().StartsWith(mark)) return new TextEncoding(encoding, guessed: false, mark.Length);
        }

        if (WithoutMark(bytes) is { } wide)
            return new TextEncoding(wide, guessed: true);
        if (Declared(bytes) is { } declared)
            return new TextEncoding(declared, guessed: false);
        return IsUtf8(bytes)
            ? new TextEncoding(Encoding.UTF8, guessed: false)
            : new TextEncoding(Legacy(bytes), guessed: true);
    }

    public string Decode(byte[] bytes) => _encoding.GetString(bytes, _skip, bytes.Length - _skip);

    /// <summary>UTF-16 shows in zero bytes that all stand on one side of the pairs: those of spaces, digits and line
    /// ends at least.</summary>
    static Encoding? WithoutMark(byte[] bytes)
    {
        var (even, odd) = (0, 0);
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, SampleBytes));
        if (!sample.Contains((byte)0)) return null;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        if (Math.Max(even, odd) * 25 < sample.Length || Math.Min(even, odd) * 50 > Math.Max(even, odd)) return null;
        return odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>What a web page says in its first kilobytes (https://html.spec.whatwg.org/#charset); bytes that are
    /// UTF-8 are.</summary>
    static Encoding? Declared(byte[] bytes)
    {
        var beginning = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MetaBytes));
        if (Charset().Match(beginning) is not { Success: true } charset || IsUtf8(bytes)) return null;
        try
        {
            return Encoding.GetEncoding(charset.Groups[1].Value);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"<meta\s[^>]{0,200}?charset\s*=\s*[""']?([A-Za-z0-9_:.-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Charset();

    static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>
    /// Windows-1252 where most letters are ASCII (Latin-1 where it has bytes that Windows-1252 lacks); where they are
    /// not, the text is of another script and its statistics tell which.
    /// </summary>
    static Encoding Legacy(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, SampleBytes));
        var high = 0;
        var undefined = false;
        foreach (var value in sample)
        {
            if (value >= 0x80) high++;
            undefined |= value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
        }

        if (high * 4 > sample.Length && Detected(sample) is { } detected) return detected;
        return Encoding.GetEncoding(undefined ? "iso-8859-1" : "windows-1252");
    }

    static Encoding? Detected(ReadOnlySpan<byte> sample)
    {
        var detected = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return detected is { Encoding: not null, Confidence: > 0.5f } ? detected.Encoding : null;
    }
}
