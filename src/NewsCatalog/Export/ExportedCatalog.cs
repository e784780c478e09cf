using System.Runtime.CompilerServices;
using NewsCatalog.Articles;
using NewsCatalog.Tasks;

namespace NewsCatalog.Export;

/// <summary>What is exported: one state of the catalog, in the order of the articles' ids.</summary>
public sealed class ExportedCatalog(
    ICatalogSnapshot snapshot,
    ArticleSelection selection,
    LogSummary? log,
    IProgress<WorkProgress>? progress
) : IAsyncDisposable
{
    int? _count;

    /// <summary>Whether it has all that the catalog has.</summary>
    public bool IsWhole => selection.IsAll;

    /// <summary>What the change log tells; null when it was not asked for.</summary>
    public LogSummary? Log => log;

    /// <summary>The articles, many at a time. The next ones are read while some are written.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Article>> ReadArticlesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (progress is not null) _count = await snapshot.CountAsync(selection, cancellationToken);
        var done = 0;
        var batches = snapshot.ReadArticlesAsync(selection, cancellationToken).ReadAheadAsync(cancellationToken);
        await foreach (var batch in batches)
        {
            yield return batch;
            Report("Exporting", done += batch.Count);
        }
    }

    /// <summary>The versions, those of one article together.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SnapshotVersion>> ReadVersionsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<SnapshotVersion> some = [];
        await foreach (var version in snapshot.ReadVersionsAsync(selection, cancellationToken))
        {
            if (some.Count > 0 && some[0].Version.ArticleId != version.Version.ArticleId)
            {
                yield return some;
                some = [];
            }

            some.Add(version);
        }

        if (some.Count > 0) yield return some;
    }

    public IAsyncEnumerable<WithdrawnArticle> ReadWithdrawnAsync(CancellationToken cancellationToken) =>
        snapshot.ReadWithdrawnAsync(cancellationToken);

    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public Task<byte[]> ReadContentAsync(long number, CancellationToken cancellationToken) =>
        snapshot.ReadContentAsync(number, cancellationToken);

    public ValueTask DisposeAsync() => snapshot.DisposeAsync();

    internal void Report(string work, int done)
    {
        if (_count is { } all and > 0) progress!.Report(new WorkProgress(work, Math.Min(done, all), all));
    }
}
