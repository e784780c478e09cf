namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Remembers whether what was read of a tar archive ends in a block of zeros, which every whole archive does
/// (POSIX.1-2017, pax, "ustar Interchange Format").</summary>
sealed class TarEnd(Stream archive) : ForwardStream(archive)
{
    const int Block = 512;

    readonly Stream _archive = archive;
    long _read;
    int _zeros;

    /// <summary>Whether the last block that was read has nothing but zeros.</summary>
    public bool IsReached => _read == 0 || _zeros >= Block;

    public override int Read(Span<byte> buffer) => Note(buffer[.._archive.Read(buffer)]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _archive.ReadAsync(buffer, cancellationToken);
        return Note(buffer.Span[..read]);
    }

    int Note(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOfAnyExcept((byte)0);
        _zeros = last < 0 ? Math.Min(Block, _zeros + bytes.Length) : bytes.Length - last - 1;
        _read += bytes.Length;
        return bytes.Length;
    }
}
