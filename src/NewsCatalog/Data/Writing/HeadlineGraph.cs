using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Data.Reading;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Writing;

/// <summary>
/// Keeps the links between listed headlines and articles right while a batch is written, in its transaction and in both
/// directions: new headlines look for their articles, and whatever new, changed or removed articles may touch looks
/// again.
/// </summary>
sealed class HeadlineGraph(CatalogContext db) : IDisposable
{
    readonly CandidateSearch _search = new(db);
    Dictionary<long, RelatedHeadline> _touched = [];
    ILookup<long, Candidate> _before = Enumerable.Empty<Candidate>().ToLookup(candidate => 0L);

    /// <summary>Remembers, before anything is written, how the stored headlines stand that these articles may
    /// touch.</summary>
    public async Task WatchAsync(
        IReadOnlyList<Article> arriving,
        IReadOnlyCollection<string> storedIds,
        CancellationToken cancellationToken
    )
    {
        var ids = await _search.FindListedAsync(arriving, cancellationToken);
        if (storedIds.Count > 0)
        {
            var leading = db
                .HeadlineCandidates.Where(candidate => EF.Parameter(storedIds).Contains(candidate.ArticleId))
                .Select(candidate => candidate.Headline.Id);
            ids.UnionWith(await leading.ToListAsync(cancellationToken));
        }

        IReadOnlyCollection<string> touched = ids;
        _touched = await db
            .RelatedHeadlines.AsNoTracking()
            .Where(headline => EF.Parameter(touched).Contains(headline.Id))
            .ToDictionaryAsync(headline => headline.Number, cancellationToken);
        if (_touched.Count == 0) return;
        _before = await db.CandidatesAsync([.. _touched.Keys], cancellationToken);
    }

    /// <summary>Finds and stores, after everything is written, what the added and the touched headlines lead
    /// to.</summary>
    /// <returns>The numbers of stored headlines that lead elsewhere now.</returns>
    public async Task<IReadOnlyCollection<long>> SettleAsync(
        IReadOnlyList<RelatedHeadline> added,
        CancellationToken cancellationToken
    )
    {
        var promising = await _search.FindPromisingAsync(added, cancellationToken);
        var (found, statuses, changed) = (
            new List<HeadlineCandidate>(),
            new List<(long Number, ResolutionStatus Status)>(),
            new List<long>()
        );
        foreach (var headline in _touched.Values.Concat(promising))
        {
            var (before, now) = (_before[headline.Number], await _search.FindAsync(headline, cancellationToken));
            if (now.SequenceEqual(before))
                continue;
            if (_touched.ContainsKey(headline.Number))
                changed.Add(headline.Number);
            found.AddRange(
                now.Select(candidate => new HeadlineCandidate
                {
                    HeadlineNumber = headline.Number,
                    ArticleId = candidate.ArticleId,
                    Method = candidate.Method,
                })
            );
            statuses.Add((headline.Number, Resolution.Of(headline.Text, now).Status));
        }

        await StoreAsync(found, statuses, changed, cancellationToken);
        return changed;
    }

    public void Dispose() => _search.Dispose();

    async Task StoreAsync(
        List<HeadlineCandidate> found,
        List<(long Number, ResolutionStatus Status)> statuses,
        List<long> changed,
        CancellationToken cancellationToken
    )
    {
        if (changed.Count > 0)
        {
            await db
                .HeadlineCandidates.Where(candidate => EF.Parameter(changed).Contains(candidate.HeadlineNumber))
                .ExecuteDeleteAsync(cancellationToken);
        }

        await db.InsertAsync(found, cancellationToken);
        foreach (var group in statuses.GroupBy(one => one.Status, one => one.Number))
        {
            var (status, headlines) = (group.Key, group.ToList());
            await db
                .RelatedHeadlines.Where(headline =>
                    EF.Parameter(headlines).Contains(headline.Number) && headline.Status != status
                )
                .ExecuteUpdateAsync(set => set.SetProperty(headline => headline.Status, status), cancellationToken);
        }
    }
}
