using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>What the catalog has, and where it is.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="ParserVersion">The version of the parser.</param>
/// <param name="Revision">The number of the last change of the catalog, 0 while it is empty. A request may send it as
/// the header `Catalog-Revision`.</param>
/// <param name="Counts">How much there is.</param>
/// <param name="Resources">Where it is.</param>
public sealed record CatalogResponse(
    string Version,
    int ParserVersion,
    long Revision,
    CatalogCounts Counts,
    CatalogResources Resources
)
{
    public static CatalogResponse From(CatalogSummary summary) =>
        new(
            ProgramVersion.Text,
            summary.ParserVersion,
            summary.Revision.Sequence,
            new CatalogCounts(
                summary.Articles,
                summary.Authors,
                summary.Outlets,
                summary.Headlines,
                summary.UnresolvedHeadlines
            ),
            new CatalogResources()
        );
}

/// <summary>How much the catalog has.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Authors">Number of authors.</param>
/// <param name="CitedSources">Number of outlets that articles cite.</param>
/// <param name="RelatedHeadlines">Number of headlines that articles list.</param>
/// <param name="UnresolvedHeadlines">Number of these that belong to no article of the catalog.</param>
public sealed record CatalogCounts(
    int Articles,
    int Authors,
    int CitedSources,
    int RelatedHeadlines,
    int UnresolvedHeadlines
);

/// <summary>The addresses of the resources, as relative references.</summary>
public sealed record CatalogResources
{
    /// <summary>The list of articles, and the search.</summary>
    public string Articles { get; } = Address.Of($"{Address.Base}/articles");

    /// <summary>The list of authors.</summary>
    public string Authors { get; } = Address.Of($"{Address.Base}/authors");

    /// <summary>The list of outlets that articles cite.</summary>
    public string CitedSources { get; } = Address.Of($"{Address.Base}/cited-sources");

    /// <summary>The list of headlines that articles list.</summary>
    public string RelatedHeadlines { get; } = Address.Of($"{Address.Base}/related-headlines");

    /// <summary>Those of them that belong to no article of the catalog.</summary>
    public string UnresolvedHeadlines { get; } = Address.Of($"{Address.Base}/related-headlines?status=unresolved");

    /// <summary>The changes of the catalog from its beginning on.</summary>
    public string Changes { get; } = Address.Of($"{Address.Base}/changes");

    /// <summary>All articles, one in each line of JSON.</summary>
    public string Export { get; } = Address.Of($"{Address.Base}/export.ndjson");

    /// <summary>The newest articles as an Atom feed.</summary>
    public string Feed { get; } = Address.Of("/feeds/articles.atom");

    /// <summary>The OpenAPI document, which describes every operation.</summary>
    public string Description { get; } = Address.Of("/openapi/v1.json");

    /// <summary>The page that explains the types of problems, for people.</summary>
    public string Problems { get; } = Address.Of("/problems");
}
