using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Paging;

namespace NewsCatalog.Search;

/// <summary>Searches the articles.</summary>
public sealed class ArticleSearch(CatalogIndex index, SearchTurns turns, IArticleRepository articles, ICitedSourceRepository outlets)
{
    /// <summary>One page of the articles that a search finds and the filter lets pass; by relevance when no other order is asked for.</summary>
    /// <exception cref="SearchNotReadyException">The index cannot answer yet.</exception>
    /// <exception cref="SearchBusyException">Too many others search.</exception>
    /// <exception cref="SearchTooCostlyException">It takes longer than a search may.</exception>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    public async Task<ArticleHits> FindAsync(
        SearchQuery query, ArticleFilter filter, ArticleOrder? order, PageRequest page, ArticleParts parts, IReadOnlyCollection<ArticleField> facets,
        CancellationToken cancellationToken)
    {
        using var turn = turns.Next(cancellationToken);
        var hits = await index.ReadAsync(
            turn,
            reader =>
            {
                var counts = facets.ToDictionary(facet => facet, FacetCollector.Of);
                var search = new IndexSearch(reader, IndexFields.Articles, turn.Time);
                var ids = search.Page(
                    query, all => all.Filtered(filter), order is null ? HitOrder.Relevance : HitOrder.Of(order), page with { Count = true }, [.. counts.Values]);
                var report = new QueryReporter(reader, IndexFields.Articles, search, turn.Time).Report(query, filter, ids.Total!.Value);
                return (Ids: ids, Facets: counts.ToDictionary(count => count.Key, count => count.Value.Most(count.Key)), Report: report);
            });
        if (hits.Facets.TryGetValue(ArticleField.CitedSource, out var cited)) hits.Facets[ArticleField.CitedSource] = await NamedAsync(cited, cancellationToken);
        var found = await articles.ListAsync(hits.Ids.Items, parts | ArticleParts.Sections, cancellationToken);
        var snippets = new SnippetFinder(query, turn.Time);
        return new ArticleHits(
            new Page<ArticleHit>([.. found.Select(article => new ArticleHit(article, snippets.Find(article)))], page.Count ? hits.Ids.Total : null, hits.Ids.Next),
            hits.Facets, hits.Report);
    }

    async Task<IReadOnlyList<FacetValue>> NamedAsync(IReadOnlyList<FacetValue> counts, CancellationToken cancellationToken)
    {
        var names = (await outlets.ListAsync([.. counts.Select(count => count.Value)], cancellationToken)).ToDictionary(outlet => outlet.Id, outlet => outlet.Name);
        return [.. counts.Where(count => names.ContainsKey(count.Value)).Select(count => count with { Value = names[count.Value] })];
    }
}

/// <summary>One page of a search, the counts over all of its hits, and what was made of the query.</summary>
public sealed record ArticleHits(Page<ArticleHit> Page, IReadOnlyDictionary<ArticleField, IReadOnlyList<FacetValue>> Facets, QueryReport Report);

/// <summary>An article that a search found, and why.</summary>
public sealed record ArticleHit(Article Article, Snippet Snippet);
