namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Reads what an upload unpacks to, and fails when that is more than the limits allow.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="packedBytes">The size of the upload.</param>
/// <param name="options">The limits.</param>
sealed class BoundedStream(Stream inner, long packedBytes, ImportOptions options) : ForwardStream(inner)
{
    /// <summary>A small upload may unpack to this much whatever its ratio is.</summary>
    const long AlwaysAllowed = 64L << 20;

    readonly Stream _inner = inner;
    long _read;

    public override int Read(Span<byte> buffer) => Count(_inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Count(await _inner.ReadAsync(buffer, cancellationToken));

    public static ImportFailedException TooMuch(ImportOptions options) =>
        new(
            $"It unpacks to more than the {options.MaxUnpackedBytes:N0} bytes that Imports:MaxUnpackedBytes allows."
        );

    int Count(int bytes)
    {
        _read += bytes;
        if (_read > options.MaxUnpackedBytes) throw TooMuch(options);
        return _read <= AlwaysAllowed || _read / Math.Max(1, packedBytes) < options.MaxRatio
            ? bytes
            : throw new ImportFailedException(
                $"It unpacks to more than {options.MaxRatio:N0} times its size, which Imports:MaxRatio allows."
            );
    }
}
