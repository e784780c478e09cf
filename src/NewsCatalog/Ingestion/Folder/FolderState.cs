using NewsCatalog.Articles;
using NewsCatalog.Changes;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>What the program knows of the folder between two scans. One scan at a time uses it.</summary>
public sealed class FolderState(TimeProvider clock)
{
    readonly Dictionary<string, FileStamp> _refused = [];
    readonly Dictionary<string, string> _reasons = [];
    readonly Dictionary<string, string?> _notices = [];
    readonly Dictionary<string, (FileStamp? Stamp, long Since)> _waiting = [];
    Dictionary<string, FileStamp> _stored = [];
    Revision? _revision;

    /// <summary>What stands in the way of an up-to-date catalog and what to do, for people, without a path; null when
    /// nothing does.</summary>
    public string? Problem { get; set; }

    /// <summary>The files whose articles are stored, and their stamps.</summary>
    public IReadOnlyDictionary<string, FileStamp> Stored => _stored;

    /// <summary>Reads what is stored, unless it is known.</summary>
    public async Task RefreshAsync(
        IArticleWriter articles,
        CatalogRevision catalog,
        CancellationToken cancellationToken
    )
    {
        var revision = await catalog.ReadAsync(cancellationToken);
        if (_revision == revision) return;
        _stored = (await articles.ListFilesAsync(cancellationToken)).ToDictionary(
            file => file.Name,
            file => new FileStamp(file.Bytes, file.ModifiedAt)
        );
        _revision = revision;
    }

    /// <summary>Whether these bytes are stored.</summary>
    public bool IsStored(FolderFile file) => _stored.TryGetValue(file.Name, out var stamp) && stamp == file.Stamp;

    /// <summary>Whether these bytes were refused.</summary>
    public bool IsRefused(FolderFile file) => _refused.TryGetValue(file.Name, out var stamp) && stamp == file.Stamp;

    /// <summary>For how long a file has looked like this (null: it has been gone), as far as scans have seen.</summary>
    public TimeSpan StandingStill(string name, FileStamp? stamp)
    {
        if (_waiting.TryGetValue(name, out var seen) && seen.Stamp == stamp) return clock.GetElapsedTime(seen.Since);
        _waiting[name] = (stamp, clock.GetTimestamp());
        return TimeSpan.Zero;
    }

    public void StopWaiting(string name) => _waiting.Remove(name);

    public void Store(string name, FileStamp stamp)
    {
        _stored[name] = stamp;
        _refused.Remove(name);
        _reasons.Remove(name);
    }

    public void Refuse(string name, FileStamp stamp) => _refused[name] = stamp;

    /// <summary>Whether this reason is news of a file.</summary>
    public bool IsNewReason(string name, string reason)
    {
        var isNew = _reasons.GetValueOrDefault(name) != reason;
        _reasons[name] = reason;
        return isNew;
    }

    /// <summary>Whether this is not what was said last of a topic, so that every scan need not say it again; null says
    /// that nothing is the matter any more.</summary>
    public bool IsNews(string topic, string? notice)
    {
        var isNew = _notices.GetValueOrDefault(topic) != notice;
        _notices[topic] = notice;
        return isNew;
    }

    /// <summary>Forgets what is no longer in the folder.</summary>
    /// <param name="present">The files.</param>
    /// <param name="refused">The folders that cannot be looked at.</param>
    public void Forget(IReadOnlySet<string> present, IReadOnlyDictionary<string, string> refused)
    {
        Remove(_refused, name => !present.Contains(name));
        Remove(_reasons, name => !present.Contains(name) && !refused.ContainsKey(name));
        Remove(_waiting, name => _waiting[name].Stamp is null ? !IsMissing(name) : !present.Contains(name));

        bool IsMissing(string name) => _stored.ContainsKey(name) && !present.Contains(name);
    }

    static void Remove<T>(Dictionary<string, T> values, Func<string, bool> isOver)
    {
        foreach (var name in values.Keys.Where(isOver).ToList()) values.Remove(name);
    }
}
