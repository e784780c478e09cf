using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Headlines;
using NewsCatalog.Outlets;
using NewsCatalog.Paging;
using NewsCatalog.Parsing;

namespace NewsCatalog;

/// <summary>How much a catalog has.</summary>
/// <param name="Revision">The state that was counted, or an earlier one.</param>
/// <param name="ParserVersion">The version of the parser.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="Outlets">Number of outlets that articles cite.</param>
/// <param name="Headlines">Number of headlines that articles list.</param>
/// <param name="UnresolvedHeadlines">Number of these that belong to no article of the catalog.</param>
public sealed record CatalogSummary(
    Revision Revision,
    int ParserVersion,
    int Articles,
    int Authors,
    int Outlets,
    int Headlines,
    int UnresolvedHeadlines
)
{
    static readonly PageRequest One = new(1);
    static readonly AuthorOrder ByName = new(AuthorSort.Name, Descending: false);
    static readonly OutletOrder AnyOrder = new(OutletSort.Name, Descending: false);

    internal static async Task<CatalogSummary> ReadAsync(
        CatalogRevision revision,
        IArticleRepository articles,
        IAuthorRepository authors,
        ICitedSourceRepository outlets,
        IRelatedHeadlineRepository headlines,
        CancellationToken cancellationToken
    )
    {
        var at = await revision.ReadAsync(cancellationToken);
        var count = await articles.CountAsync(ArticleFilter.All, cancellationToken);
        var author = await authors.ListAsync(nameContains: null, ByName, One, cancellationToken);
        var outlet = await outlets.ListAsync(nameContains: null, AnyOrder, One, cancellationToken);
        var unresolved = ResolutionStatus.Unresolved;
        var headline = await headlines.ListAsync(status: null, descending: true, One, cancellationToken);
        var wanted = await headlines.ListAsync(unresolved, descending: true, One, cancellationToken);
        return new CatalogSummary(
            at,
            ArticleTextParser.Version,
            count,
            author.Total ?? 0,
            outlet.Total ?? 0,
            headline.Total ?? 0,
            wanted.Total ?? 0
        );
    }
}
