using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>
/// Newline-delimited JSON: one item on each line that is not blank. The lines are separated before they are parsed, so
/// that a bad line costs one item.
/// </summary>
sealed class LineItems(JsonSources sources, SourceSize size)
{
    public async IAsyncEnumerable<ImportItem> ReadAsync(
        Stream content,
        int skip,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (line, number) = (0, 0);
        await foreach (var text in LinesAsync(content, () => number >= skip, cancellationToken))
        {
            line++;
            if (text.IsBlank) continue;
            number++;
            yield return new ImportItem(number, line, SourceName: null, () => sources.Read(text.Bytes ?? TooLong()));
        }
    }

    byte[] TooLong() =>
        throw new UnreadableSourceException($"its line is longer than the {size.MaxLineBytes:N0} bytes that are read");

    /// <summary>The lines; without their bytes where they are too long or not wanted.</summary>
    async IAsyncEnumerable<Line> LinesAsync(
        Stream content,
        Func<bool> isWanted,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(content, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var (isInLongLine, isFirst) = (false, true);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (isFirst && buffer.Length >= 3) (buffer, isFirst) = (WithoutMark(buffer), false);
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                yield return isInLongLine ? new Line(null, false) : LineOf(buffer.Slice(0, end), isWanted());
                isInLongLine = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > size.MaxLineBytes)
            {
                isInLongLine = true;
                buffer = buffer.Slice(buffer.End);
            }

            if (read.IsCompleted)
            {
                if (isInLongLine) yield return new Line(null, false);
                else if (buffer.Length > 0) yield return LineOf(buffer, isWanted());
                await reader.CompleteAsync();
                yield break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    Line LineOf(ReadOnlySequence<byte> bytes, bool isWanted)
    {
        if (bytes.Length > size.MaxLineBytes) return new Line(null, false);
        var isBlank = IsBlank(bytes);
        return new Line(isBlank || !isWanted ? null : bytes.ToArray(), isBlank);
    }

    static bool IsBlank(ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        }

        return true;
    }

    static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> bytes)
    {
        Span<byte> first = stackalloc byte[3];
        bytes.Slice(0, 3).CopyTo(first);
        return first.SequenceEqual("\uFEFF"u8) ? bytes.Slice(3) : bytes;
    }

    readonly record struct Line(byte[]? Bytes, bool IsBlank);
}
