using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

sealed class CatalogSnapshots(CatalogContext db, IArticleRepository articles) : ICatalogSnapshots
{
    public async Task<ICatalogSnapshot> BeginAsync(CancellationToken cancellationToken) =>
        new CatalogSnapshot(db, articles, await db.BeginReadAsync(cancellationToken));
}

/// <summary>Reads within one transaction of the database.</summary>
sealed class CatalogSnapshot(CatalogContext db, IArticleRepository articles, IAsyncDisposable transaction)
    : ICatalogSnapshot
{
    const int BatchSize = 200;

    /// <summary>The ids of a selection are read so many at a time: to look for the next ones sorts the selection
    /// again, and no query may stay open while others run.</summary>
    const int IdsAtOnce = 50_000;

    /// <summary>What a batch may take in memory, about; a larger article is one by itself.</summary>
    const long MaxBatchBytes = 2 << 20;

    const ArticleParts Parts = ArticleParts.Body | ArticleParts.RelatedHeadlines;

    static readonly CompiledQuery<
        Func<CatalogContext, long, CancellationToken, Task<SourceContent>>
    > Content = new(() =>
        EF.CompileAsyncQuery(
            (CatalogContext db, long number, CancellationToken _) =>
                db.Contents.AsNoTracking().First(content => content.Number == number)
        )
    );

    public async Task<int> CountAsync(ArticleSelection selection, CancellationToken cancellationToken) =>
        selection.Ids?.Count(id => IsAfter(id, selection.After))
        ?? await Selected(selection).CountAsync(cancellationToken);

    public async IAsyncEnumerable<IReadOnlyList<Article>> ReadArticlesAsync(
        ArticleSelection selection,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var some in IdsAsync(selection).Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            for (var rest = some; rest.Length > 0;)
            {
                var count = await articles.CountFittingAsync(rest, Parts, MaxBatchBytes, cancellationToken);
                var batch = await articles.ListAsync(rest[..count], Parts, cancellationToken);
                if (batch.Count > 0) yield return batch;
                rest = rest[count..];
            }
        }
    }

    public async IAsyncEnumerable<SnapshotVersion> ReadVersionsAsync(
        ArticleSelection selection,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var isAll = selection.IsAll;
        var ids = isAll ? VersionedIdsAsync() : IdsAsync(selection);
        await foreach (var some in ids.Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var versions = db.Versions.Where(version =>
                EF.Parameter(some).Contains(version.ArticleId)
                && (isAll || db.Articles.Any(article => article.Id == version.ArticleId))
            );
            foreach (var one in await WithPresent(versions).ToListAsync(cancellationToken)) yield return one;
        }
    }

    public IAsyncEnumerable<WithdrawnArticle> ReadWithdrawnAsync(CancellationToken cancellationToken) =>
        db.Withdrawn.AsNoTracking().OrderBy(article => article.ArticleId).AsAsyncEnumerable();

    public async Task<byte[]> ReadContentAsync(long number, CancellationToken cancellationToken)
    {
        var content = await Content.For(db)(db, number, cancellationToken);
        return content.IsSound()
            ? content.ToBytes()
            : throw new InvalidDataException($"The stored bytes of the source {content.Sha256} are damaged.");
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    static bool IsAfter(string id, string? after) => after is null || string.CompareOrdinal(id, after) > 0;

    IAsyncEnumerable<string> IdsAsync(ArticleSelection selection) => selection.Ids is { } ids
        ? ids.Where(id => IsAfter(id, selection.After)).ToAsyncEnumerable()
        : InPartsAsync(Selected(selection).Select(article => article.Id));

    IAsyncEnumerable<string> VersionedIdsAsync() =>
        InPartsAsync(db.Versions.Select(version => version.ArticleId).Distinct());

    static async IAsyncEnumerable<string> InPartsAsync(
        IQueryable<string> ids,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var some = new List<string>();
        do
        {
            var last = some.LastOrDefault() ?? "";
            some = await ids.Where(id => id.CompareTo(last) > 0)
                .OrderBy(id => id)
                .Take(IdsAtOnce)
                .ToListAsync(cancellationToken);
            foreach (var id in some) yield return id;
        }
        while (some.Count == IdsAtOnce);
    }

    IQueryable<Article> Selected(ArticleSelection selection)
    {
        var matching = db.Matching(selection.Filter);
        return selection.After is { } after
            ? matching.Where(article => article.Id.CompareTo(after) > 0)
            : matching;
    }

    IQueryable<SnapshotVersion> WithPresent(IQueryable<ArticleVersion> versions) =>
        (
            from version in versions.AsNoTracking()
            join article in db.Articles on version.ArticleId equals article.Id into present
            from article in present.DefaultIfEmpty()
            orderby version.ArticleId, version.Number
            select new SnapshotVersion(
                version,
                article == null
                    ? null
                    : new PresentSource(article.SourceName, article.Version, article.ContentNumber)
            )
        );
}
