namespace NewsCatalog.Parsing;

/// <summary>Tells files that are no text by the bytes they begin with.</summary>
static class BinarySignature
{
    static readonly (byte[] Bytes, string What)[] Known =
    [
        ([.. "%PDF-"u8], "a PDF document"),
        ([.. "PK\x03\x04"u8], "a zip archive or a document of an office program"),
        ([.. "PK\x05\x06"u8], "an empty zip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a document of an office program"),
        ([.. "{\\rtf"u8], "an RTF document"),
        ([0x1F, 0x8B], "gzip data"),
        ([.. "BZh91AY&SY"u8], "bzip2 data"),
        ([0xFD, .. "7zXZ\0"u8], "xz data"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ([.. "Rar!\x1A\x07"u8], "a rar archive"),
        ([0x89, .. "PNG\r\n\x1A\n"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([.. "GIF87a"u8], "a GIF image"),
        ([.. "GIF89a"u8], "a GIF image"),
        ([.. "II*\0"u8], "a TIFF image"),
        ([.. "MM\0*"u8], "a TIFF image"),
        ([.. "SQLite format 3\0"u8], "an SQLite database"),
    ];

    /// <summary>What the bytes look like, with its article ("a PDF document"); null when they may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, what) in Known)
        {
            if (bytes.StartsWith(signature)) return what;
        }

        // The length of the file stands between the two.
        return bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)
            ? "a WebP image"
            : null;
    }
}
