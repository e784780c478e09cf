using System.Buffers.Binary;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Looks at the directory of a zip archive before it is read: all of it is read at once, into ten times as
/// much memory (APPNOTE.TXT, 4.3.12 to 4.3.16).</summary>
static class ZipDirectory
{
    /// <summary>As much as some 200,000 files need.</summary>
    const long MostBytes = 16L << 20;

    const int EndBytes = 22;
    const int MostCommentBytes = ushort.MaxValue;
    const int LocatorBytes = 20;
    const int Zip64EndBytes = 56;

    /// <exception cref="ImportFailedException">It has no directory, or one that is too large.</exception>
    public static void Check(Stream archive)
    {
        var tail = Read(
            archive,
            Math.Max(0, archive.Length - EndBytes - MostCommentBytes),
            EndBytes + MostCommentBytes
        );
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndBytes > tail.Length)
            throw new ImportFailedException("The archive is damaged: it has no end.");
        var end = archive.Length - tail.Length + at;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (start == uint.MaxValue && Zip64Start(archive, end) is { } wide) start = wide;
        archive.Position = 0;
        if (end - start > MostBytes)
        {
            throw new ImportFailedException(
                $"The directory of the archive has {end - start:N0} bytes, more than the {MostBytes:N0} that are read. "
                    + "Send fewer files at once, or a tar archive."
            );
        }
    }

    static long? Zip64Start(Stream archive, long end)
    {
        var locator = Read(archive, end - LocatorBytes, LocatorBytes);
        if (!locator.AsSpan().StartsWith("PK\u0006\u0007"u8)) return null;
        var record = Read(archive, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), Zip64EndBytes);
        return record.Length == Zip64EndBytes ? BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)) : null;
    }

    static byte[] Read(Stream archive, long from, int count)
    {
        if (from < 0 || from > archive.Length) return [];
        archive.Position = from;
        var bytes = new byte[count];
        return bytes[..archive.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }
}
