using NewsCatalog.Headlines;
using NewsCatalog.Paging;

namespace NewsCatalog.Search;

/// <summary>Searches the headlines that articles list.</summary>
public sealed class HeadlineSearch(CatalogIndex index, IRelatedHeadlineRepository headlines)
{
    /// <summary>One page of the headlines that a search finds, all or those of one status; by relevance, or by how many articles list them.</summary>
    /// <exception cref="SearchNotReadyException">The index cannot answer yet.</exception>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    public async Task<Page<RelatedHeadline>> FindAsync(
        SearchQuery query, ResolutionStatus? status, bool? mostListedFirst, PageRequest page, CancellationToken cancellationToken)
    {
        var order = mostListedFirst is { } descending ? HitOrder.OfReferences(descending) : HitOrder.Relevance;
        var hits = await index.ReadAsync(
            reader => new IndexSearch(reader, IndexFields.Headlines).Page(query, all => all.Filtered(status), order, page, [], cancellationToken),
            cancellationToken);
        return new Page<RelatedHeadline>(await headlines.ListAsync(hits.Items, cancellationToken), hits.Total, hits.Next);
    }
}
