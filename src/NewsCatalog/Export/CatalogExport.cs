using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Tasks;

namespace NewsCatalog.Export;

/// <summary>Begins exports.</summary>
public sealed class CatalogExport(
    ICatalogSnapshots snapshots,
    IChangeRepository changes,
    ArticleSearch articleSearch,
    OutletAliases aliases
)
{
    /// <summary>Begins to read what is to be exported from the state that the catalog has now.</summary>
    /// <exception cref="Search.Index.SearchException">The search cannot be answered.</exception>
    /// <exception cref="InvalidPositionException">The change log has no such state to begin behind.</exception>
    public async Task<ExportedCatalog> BeginAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        // First the search, because it waits for the index and the log of the database grows while one state is read.
        var filter = aliases.Resolve(request.Filter);
        var ids = request.Search is { } search
            ? await articleSearch.FindIdsAsync(search, filter, cancellationToken)
            : null;

        // Before the snapshot, which cannot wait for what another instance has written.
        if (request.Since is { } known) await changes.ListAsync(known, limit: 1, cancellationToken);
        var snapshot = await snapshots.BeginAsync(cancellationToken);
        try
        {
            var log = request.Since is { } since ? await ReadLogAsync(since, cancellationToken) : null;
            var selection = new ArticleSelection(filter, log?.Changed ?? ids, request.After);
            return new ExportedCatalog(snapshot, selection, log, request.Progress);
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    // The repository reads within the transaction of the snapshot.
    async Task<LogSummary> ReadLogAsync(Revision since, CancellationToken cancellationToken) =>
        await LogSummary.ReadAsync(changes, since, cancellationToken)
        ?? throw new InvalidPositionException($"{since.Sequence}");
}

/// <summary>What to export.</summary>
/// <param name="Filter">The articles that may be in it.</param>
/// <param name="Search">What to search for among them; null for all.</param>
/// <param name="After">The id that the export goes on behind; null for the beginning.</param>
/// <param name="Progress">Is told how far the export is; null when nobody looks.</param>
public sealed record ExportRequest(
    ArticleFilter Filter,
    SearchQuery? Search = null,
    string? After = null,
    IProgress<WorkProgress>? Progress = null
)
{
    public static ExportRequest All { get; } = new(ArticleFilter.All);

    /// <summary>All articles, and those that have left.</summary>
    public static ExportRequest Log { get; } = ChangesSince(default);

    /// <summary>The state of the catalog behind which the change log is read; null when it is not read.</summary>
    public Revision? Since { get; private init; }

    /// <summary>The articles that were created or updated since a state, and those that have left since. All when it is
    /// <c>default</c>.</summary>
    public static ExportRequest ChangesSince(Revision since) => new(ArticleFilter.All) { Since = since };
}
