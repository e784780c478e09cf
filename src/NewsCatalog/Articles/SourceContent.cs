using System.IO.Compression;

namespace NewsCatalog.Articles;

/// <summary>The bytes of a source, stored once however many versions and articles have them.</summary>
public sealed class SourceContent
{
    /// <summary>On prose, a third larger than at the best quality and twenty times as fast.</summary>
    const int Quality = 4;

    const int WindowBits = 18;

    /// <summary>What articles and versions refer to it by.</summary>
    public long Number { get; set; }

    /// <summary>Of the original bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many bytes the source has.</summary>
    public required int Length { get; init; }

    /// <summary>The bytes, compressed with Brotli (RFC 7932) when that makes them fewer: then they are fewer than
    /// <see cref="Length"/>.</summary>
    public required byte[] Stored { get; init; }

    public static SourceContent Of(string sha256, byte[] content) =>
        new()
        {
            Sha256 = sha256,
            Length = content.Length,
            Stored = Compress(content) ?? content,
        };

    /// <summary>The original bytes.</summary>
    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public byte[] ToBytes()
    {
        if (Stored.Length == Length) return Stored;
        var bytes = new byte[Length];
        return BrotliDecoder.TryDecompress(Stored, bytes, out var written) && written == Length
            ? bytes
            : throw new InvalidDataException($"The stored bytes of the source {Sha256} are damaged.");
    }

    static byte[]? Compress(byte[] content)
    {
        var buffer = new byte[content.Length];
        return BrotliEncoder.TryCompress(content, buffer, out var written, Quality, WindowBits)
            && written < content.Length
            ? buffer[..written]
            : null;
    }
}
