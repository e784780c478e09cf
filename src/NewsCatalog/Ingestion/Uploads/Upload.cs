using ICSharpCode.SharpZipLib.GZip;
using ZstdSharp;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>What an upload is, by its first bytes.</summary>
enum UploadFormat
{
    Lines,
    Tar,
    Zip,
}

/// <summary>A file that was uploaded: lines of JSON or an archive, perhaps compressed.</summary>
sealed class Upload(string path, ImportOptions options)
{
    /// <summary>A compressed archive may be compressed once more on its way.</summary>
    const int MostLayers = 2;

    const int HeadBytes = 512;
    const int TarMagicAt = 257;

    static readonly byte[] GzipMagic = [0x1F, 0x8B];
    static readonly byte[] ZstdMagic = [0x28, 0xB5, 0x2F, 0xFD];
    static readonly byte[] ZipMagic = [0x50, 0x4B];

    readonly long _bytes = new FileInfo(path).Length;

    /// <summary>Opens it from its beginning, unpacked. Each call opens it anew.</summary>
    /// <exception cref="ImportFailedException">It is compressed more often than is read.</exception>
    public (Stream Content, UploadFormat Format) Open()
    {
        Stream content = File.OpenRead(path);
        try
        {
            for (var layer = 0; ; layer++)
            {
                (content, var head) = Peek(content);
                if (Unpacked(content, head) is not { } unpacked) return (content, FormatOf(head));
                if (layer == MostLayers)
                    throw new ImportFailedException($"It is compressed more than {MostLayers} times.");
                content = new BoundedStream(unpacked, _bytes, options);
            }
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    // Not .NET's GZipStream: it takes a stream that ends too early for a whole one.
    static Stream? Unpacked(Stream content, byte[] head) =>
        head.AsSpan().StartsWith(GzipMagic) ? new GZipInputStream(content)
        : head.AsSpan().StartsWith(ZstdMagic) ? new DecompressionStream(content)
        : null;

    static UploadFormat FormatOf(byte[] head) =>
        head.AsSpan().StartsWith(ZipMagic) ? UploadFormat.Zip
        : head.Length == HeadBytes && head.AsSpan(TarMagicAt, 5).SequenceEqual("ustar"u8) ? UploadFormat.Tar
        : UploadFormat.Lines;

    static (Stream Content, byte[] Head) Peek(Stream content)
    {
        var head = new byte[HeadBytes];
        var read = content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        head = head[..read];
        if (!content.CanSeek) return (new PrefixedStream(head, content), head);
        content.Position = 0;
        return (content, head);
    }
}
