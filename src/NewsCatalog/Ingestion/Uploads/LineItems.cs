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
        var lines = new TextLines(size.MaxLineBytes).ReadAsync(content, () => number >= skip, cancellationToken);
        await foreach (var text in lines)
        {
            line++;
            if (text.IsBlank) continue;
            number++;
            yield return new ImportItem(number, line, SourceName: null, () => Read(text));
        }
    }

    ImportedSource Read(TextLine line)
    {
        var (name, content) = sources.Read(line.Bytes ?? TooLong());
        return new ImportedSource(name, content);
    }

    byte[] TooLong() =>
        throw new UnreadableSourceException($"its line is longer than the {size.MaxLineBytes:N0} bytes that are read");
}
