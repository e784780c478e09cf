namespace NewsCatalog.Ingestion.Uploads;

/// <summary>A stream from its beginning, some bytes of which have been read.</summary>
sealed class PrefixedStream(byte[] read, Stream rest) : ForwardStream(rest)
{
    readonly Stream _rest = rest;
    int _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at == read.Length) return _rest.Read(buffer);
        var count = Math.Min(buffer.Length, read.Length - _at);
        read.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => _at == read.Length ? await _rest.ReadAsync(buffer, cancellationToken) : Read(buffer.Span);
}
