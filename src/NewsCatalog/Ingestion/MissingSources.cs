using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion;

/// <summary>Names of stored sources that are gone. A new source with the same bytes as one of them is that one,
/// moved.</summary>
public sealed class MissingSources(IEnumerable<string> names)
{
    readonly HashSet<string> _names = [.. names];
    readonly HashSet<string> _found = [];

    public static MissingSources None => new([]);

    /// <summary>Those that were not found under another name.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>The earlier name of a new source, which is then no longer missing; null when it is really new. One that
    /// keeps its file name is preferred.</summary>
    public string? Find(string newName, IEnumerable<MovableSource> sameBytes)
    {
        var previous = sameBytes
            .Where(source => source.IsWithdrawn ? !_found.Contains(source.Name) : _names.Contains(source.Name))
            .OrderByDescending(source => FileNameOf(source.Name) == FileNameOf(newName))
            .ThenBy(source => source.IsWithdrawn)
            .ThenBy(source => source.Name, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Name;
        if (previous is null) return null;
        _names.Remove(previous);
        _found.Add(previous);
        return previous;
    }

    static string FileNameOf(string name) => name[(name.LastIndexOf('/') + 1)..];
}
