namespace NewsCatalog.Ingestion;

/// <summary>Sources that are written together: few enough for one transaction, and no two of one name.</summary>
public sealed class SourceBatch
{
    const int MostSources = 200;
    const int MostBytes = 4 * 1024 * 1024;

    readonly Dictionary<string, ReadSource> _sources = [];
    long _bytes;

    internal IReadOnlyDictionary<string, ReadSource> Sources => _sources;

    /// <summary>Whether so much is enough for one transaction.</summary>
    internal static bool IsFull(int sources, long bytes) => sources == MostSources || bytes > MostBytes;

    /// <summary>Adds a source unless the batch is full or has one of its name.</summary>
    public bool TryAdd(SourceFile source, byte[] content)
    {
        if (IsFull(_sources.Count, _bytes)) return false;
        if (!_sources.TryAdd(source.Name, new ReadSource(source, content))) return false;
        _bytes += content.Length + (source.History?.Bytes ?? 0);
        return true;
    }
}

/// <summary>A source and its bytes.</summary>
sealed record ReadSource(SourceFile File, byte[] Content);
