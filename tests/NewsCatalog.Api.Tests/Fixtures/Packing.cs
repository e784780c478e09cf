using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Packs texts as uploads. A kind is written like the ending of a file, such as <c>tar.gz</c>.</summary>
static class Packing
{
    public static string MediaTypeOf(string kind) =>
        kind switch
        {
            "zip" => "application/zip",
            "tar" => "application/x-tar",
            _ when kind.EndsWith("zst", StringComparison.Ordinal) => "application/zstd",
            _ => "application/gzip",
        };

    public static byte[] Pack(string kind, IReadOnlyList<(string Name, string Text)> texts)
    {
        using var archive = new MemoryStream();
        if (kind.StartsWith("zip", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, text) in texts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        else if (kind.StartsWith("tar", StringComparison.Ordinal))
        {
            using var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
            foreach (var (name, text) in texts)
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content });
            }
        }
        else
        {
            archive.Write(Lines(texts));
        }

        return PackBytes(kind, archive.ToArray());
    }

    /// <summary>Compresses bytes once for each ending of the kind but its first part.</summary>
    public static byte[] PackBytes(string kind, byte[] content)
    {
        foreach (var layer in kind.Split('.').Skip(1))
        {
            using var packed = new MemoryStream();
            using (Stream packer = layer == "zst"
                ? new CompressionStream(packed)
                : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                packer.Write(content);
            }

            content = packed.ToArray();
        }

        return content;
    }

    public static byte[] Lines(IEnumerable<(string Name, string Text)> texts) =>
        Encoding.UTF8.GetBytes(string.Concat(texts.Select(one => $"{Line(one.Name, one.Text)}\n")));

    public static string Line(string name, string text) => System.Text.Json.JsonSerializer.Serialize(new { name, text });
}
