using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Pages;

/// <summary>An article and what it is linked with by related headlines, up to two steps away.</summary>
/// <param name="Article">The article in the middle.</param>
/// <param name="Lists">What it lists, and what that lists.</param>
/// <param name="ListedBy">What lists it, and what lists that.</param>
public sealed record Neighbourhood(
    NeighbourNode Article,
    IReadOnlyList<NeighbourNode> Lists,
    IReadOnlyList<NeighbourNode> ListedBy
)
{
    const int MostNear = 8;
    const int MostFar = 3;

    internal static async Task<Neighbourhood> ReadAsync(
        CatalogReader catalog,
        Article article,
        CancellationToken cancellationToken
    )
    {
        var seen = new HashSet<string> { article.Id };
        var lists = new List<NeighbourNode>();
        foreach (var near in Fresh(Targets(article.RelatedHeadlines), MostNear, seen))
        {
            var listed = await catalog.ListRelatedHeadlinesAsync(near.Id, cancellationToken) ?? [];
            lists.Add(near with { Beyond = Fresh(Targets(listed), MostFar, seen) });
        }

        seen = [article.Id];
        var listedBy = new List<NeighbourNode>();
        foreach (var near in Fresh(await ReferringAsync(article.Id, MostNear), MostNear, seen))
        {
            var beyond = await ReferringAsync(near.Id, MostNear);
            listedBy.Add(near with { Beyond = Fresh(beyond, MostFar, seen) });
        }

        return new Neighbourhood(NeighbourNode.Of(article), lists, listedBy);

        async Task<IEnumerable<NeighbourNode>> ReferringAsync(string id, int limit)
        {
            var page = await catalog.ListReferringAsync(id, new PageRequest(limit, Count: false), cancellationToken);
            return (page?.Items ?? []).Select(NeighbourNode.Of);
        }
    }

    static IEnumerable<NeighbourNode> Targets(IEnumerable<HeadlineReference> references) =>
        references
            .Select(reference => reference.Resolution.Article)
            .OfType<Headlines.Candidate>()
            .Select(target => new NeighbourNode(target.ArticleId, target.Headline, []));

    static List<NeighbourNode> Fresh(IEnumerable<NeighbourNode> nodes, int limit, HashSet<string> seen) =>
        [.. nodes.Where(node => seen.Add(node.Id)).Take(limit)];
}

/// <summary>An article in a neighbourhood.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Beyond">Articles one step further away; each article is shown once on a side.</param>
public sealed record NeighbourNode(string Id, string Headline, IReadOnlyList<NeighbourNode> Beyond)
{
    public static NeighbourNode Of(Article article) => new(article.Id, article.Headline, []);
}
