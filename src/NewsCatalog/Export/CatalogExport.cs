using NewsCatalog.Articles;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Tasks;

namespace NewsCatalog.Export;

/// <summary>Begins exports.</summary>
public sealed class CatalogExport(
    ICatalogSnapshots snapshots,
    ArticleSearch articleSearch,
    OutletAliases aliases
)
{
    /// <summary>Begins to read what is to be exported from the state that the catalog has now.</summary>
    /// <exception cref="Search.Index.SearchException">The search cannot be answered.</exception>
    public async Task<ExportedCatalog> BeginAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        // First the search, because it waits for the index and the log of the database grows while one state is read.
        var filter = aliases.Resolve(request.Filter);
        var ids = request.Search is { } search
            ? await articleSearch.FindIdsAsync(search, filter, cancellationToken)
            : null;
        var snapshot = await snapshots.BeginAsync(cancellationToken);
        return new ExportedCatalog(
            snapshot,
            new ArticleSelection(filter, ids, request.After),
            request.Progress
        );
    }
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
}
