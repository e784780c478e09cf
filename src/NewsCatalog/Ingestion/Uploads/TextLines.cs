using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Separates lines of bounded length.</summary>
/// <param name="mostBytes">Longer lines are left out.</param>
sealed class TextLines(long mostBytes)
{
    /// <summary>The lines; without their bytes where they are too long or not wanted.</summary>
    public async IAsyncEnumerable<TextLine> ReadAsync(
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
                yield return isInLongLine ? new TextLine(null, false) : LineOf(buffer.Slice(0, end), isWanted());
                isInLongLine = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > mostBytes)
            {
                isInLongLine = true;
                buffer = buffer.Slice(buffer.End);
            }

            if (read.IsCompleted)
            {
                if (isInLongLine) yield return new TextLine(null, false);
                else if (buffer.Length > 0) yield return LineOf(buffer, isWanted());
                await reader.CompleteAsync();
                yield break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    TextLine LineOf(ReadOnlySequence<byte> bytes, bool isWanted)
    {
        if (bytes.Length > mostBytes) return new TextLine(null, false);
        var isBlank = IsBlank(bytes);
        return new TextLine(isBlank || !isWanted ? null : bytes.ToArray(), isBlank);
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
}

/// <summary>One line.</summary>
/// <param name="Bytes">Without its end; null when it is blank, too long, or not wanted.</param>
/// <param name="IsBlank">Whether it has nothing but white space.</param>
readonly record struct TextLine(byte[]? Bytes, bool IsBlank);
