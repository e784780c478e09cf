using NewsCatalog.Changes;

namespace NewsCatalog.Export;

/// <summary>What has become of the articles since a state of the catalog.</summary>
/// <param name="End">The state that the log led to.</param>
/// <param name="Changed">The ids of the articles that were created or updated since and are there, in ascending order;
/// null for all articles.</param>
/// <param name="Departures">The articles that have left since, by id.</param>
public sealed record LogSummary(
    Revision End,
    IReadOnlyList<string>? Changed,
    IReadOnlyCollection<Departure> Departures
)
{
    const int PageSize = 1000;

    /// <summary>Reads the log behind a state to its end; <c>default</c> is before the first change.</summary>
    /// <returns>Null when the log has no such state.</returns>
    internal static async Task<LogSummary?> ReadAsync(
        IChangeRepository changes,
        Revision after,
        CancellationToken cancellationToken
    )
    {
        // From the beginning every article has changed, so their ids need not be kept.
        var changed = after == default ? null : new SortedSet<string>(StringComparer.Ordinal);
        var departures = new SortedDictionary<string, Departure>(StringComparer.Ordinal);
        var end = after;
        for (var hasMore = true; hasMore;)
        {
            if (await changes.ListAsync(end, PageSize, cancellationToken) is not { } page) return null;
            foreach (var change in page.Items) Apply(change, changed, departures);
            if (page.Items is [.., var last]) end = last.Revision;
            hasMore = page.HasMore;
        }

        return new LogSummary(end, changed is null ? null : [.. changed], departures.Values);
    }

    static void Apply(Change change, SortedSet<string>? changed, SortedDictionary<string, Departure> departures)
    {
        if (change.Kind == ChangeKind.Deleted)
        {
            departures[change.ArticleId] = new Departure(change.ArticleId, change.Sequence);
            changed?.Remove(change.ArticleId);
        }
        else
        {
            departures.Remove(change.ArticleId);
            changed?.Add(change.ArticleId);
        }
    }
}

/// <summary>An article that has left the catalog.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="Sequence">The number of the change by which it left.</param>
public sealed record Departure(string ArticleId, long Sequence);
