using NewsCatalog.Headlines;
using NewsCatalog.Paging;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>Searches the headlines that articles list.</summary>
public sealed class HeadlineSearch(CatalogIndex index, SearchSlots slots, IRelatedHeadlineRepository headlines)
{
    /// <summary>One page of the headlines that a search finds, all or those of one status; by relevance, or by how many
    /// articles list them.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    /// <exception cref="InvalidPositionException">The page begins at a position of another sort order.</exception>
    public async Task<Page<RelatedHeadline>> FindAsync(
        SearchQuery query,
        ResolutionStatus? status,
        bool? mostListedFirst,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var order = mostListedFirst is { } descending ? HitOrder.OfReferences(descending) : HitOrder.Relevance;
        using var slot = slots.Request(cancellationToken);
        var hits = await index.ReadAsync(
            slot,
            reader =>
                new IndexSearch(reader, IndexFields.Headlines, slot.Deadline).Page(
                    query,
                    all => all.Filtered(status),
                    order,
                    page,
                    []
                )
        );
        var found = hits.First(hits.Ids.Count);
        return found.With(await headlines.ListAsync(found.Items, cancellationToken));
    }
}
