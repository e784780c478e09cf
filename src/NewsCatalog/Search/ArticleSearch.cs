using Lucene.Net.Index;
using NewsCatalog.Articles;
using NewsCatalog.Outlets;
using NewsCatalog.Paging;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;
using NewsCatalog.Search.Snippets;

namespace NewsCatalog.Search;

/// <summary>Searches the articles.</summary>
public sealed class ArticleSearch(
    CatalogIndex index,
    SearchSlots slots,
    IArticleRepository articles,
    ICitedSourceRepository outlets
)
{
    /// <summary>One page of the articles that a search finds and the filter lets pass; by relevance when no other order
    /// is asked for.</summary>
    /// <param name="request">The page; its search is not null.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    public async Task<ArticleList> FindAsync(ArticleListRequest request, CancellationToken cancellationToken)
    {
        using var slot = slots.Request(cancellationToken);
        var (hits, facets, report) = await index.ReadAsync(slot, reader => Search(reader, request, slot.Deadline));
        if (facets.TryGetValue(ArticleField.CitedSource, out var cited))
            facets[ArticleField.CitedSource] = await NamedAsync(cited, cancellationToken);

        // A passage is found in the text, so the text is loaded whatever is asked for.
        var parts = request.Parts | ArticleParts.Sections;
        var page = hits.First(
            await articles.CountFittingAsync(hits.Ids, parts, request.Page.MaxBytes, cancellationToken)
        );
        var snippets = new SnippetFinder(request.Search!, slot.Deadline);
        List<ArticleHit> items =
        [
            .. (await articles.ListAsync(page.Items, parts, cancellationToken)).Select(article => new ArticleHit(
                article,
                snippets.Find(article)
            )),
        ];
        return new ArticleList(page.With(items), facets, report);
    }

    /// <summary>The ids of all articles that a search finds and the filter lets pass, in ascending order.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public async Task<IReadOnlyList<string>> FindIdsAsync(
        SearchQuery search,
        ArticleFilter filter,
        CancellationToken cancellationToken
    )
    {
        using var slot = slots.Request(cancellationToken);
        var ids = await index.ReadAsync(
            slot,
            reader =>
            {
                var index = new IndexSearch(reader, IndexFields.Articles, slot.Deadline);
                return index.Ids(Relaxed(index, search, filter) ?? search, all => all.Filtered(filter));
            }
        );
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    static (IndexPage Hits, Dictionary<ArticleField, IReadOnlyList<FacetValue>> Facets, QueryReport Report) Search(
        IndexReader reader,
        ArticleListRequest request,
        SearchDeadline deadline
    )
    {
        var counts = request.Facets.ToDictionary(facet => facet, FacetCollector.Of);
        var order = request.Order is { } sort ? HitOrder.Of(sort) : HitOrder.Relevance;
        var search = new IndexSearch(reader, IndexFields.Articles, deadline);
        var relaxed = Relaxed(search, request.Search!, request.Filter);
        var found = search.Page(
            relaxed ?? request.Search!,
            all => all.Filtered(request.Filter),
            order,
            request.Page,
            [.. counts.Values]
        );
        var reporter = new QueryReporter(reader, IndexFields.Articles, search, deadline);
        return (
            found,
            counts.ToDictionary(count => count.Key, count => count.Value.Most(count.Key)),
            relaxed is null
                ? reporter.Report(request.Search!, request.Filter, found.Total)
                : reporter.Report(request.Search!, request.Filter, 0).AsRelaxed($"{relaxed}")
        );
    }

    /// <summary>The search for any of the words, where they are searched leniently and no article has all, but one has
    /// some; else null.</summary>
    static SearchQuery? Relaxed(IndexSearch search, SearchQuery query, ArticleFilter filter) =>
        query.IsLenient
        && query.OfAny() is { } any
        && !search.FindsMore(query.Root, than: 0, all => all.Filtered(filter))
        && search.FindsMore(any.Root, than: 0, all => all.Filtered(filter))
            ? any
            : null;

    async Task<IReadOnlyList<FacetValue>> NamedAsync(
        IReadOnlyList<FacetValue> counts,
        CancellationToken cancellationToken
    )
    {
        var cited = await outlets.ListAsync([.. counts.Select(count => count.Value)], cancellationToken);
        var names = cited.ToDictionary(outlet => outlet.Id, outlet => outlet.Name);
        names[ArticleFields.Absent] = ArticleFields.Absent;
        return
        [
            .. counts
                .Where(count => names.ContainsKey(count.Value))
                .Select(count => count with { Value = names[count.Value] }),
        ];
    }
}
