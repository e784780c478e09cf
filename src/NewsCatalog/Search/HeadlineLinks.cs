using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Search;

/// <summary>Where the headlines of an article and of those that list it lead.</summary>
sealed class HeadlineLinks
{
    /// <summary>What a link is worth, as much as five words that one article in ten has.</summary>
    const double Worth = 5;

    readonly HashSet<string> _listed;
    readonly HashSet<string> _referring;
    readonly Dictionary<string, int> _together = [];

    public HeadlineLinks(Article article, IReadOnlyList<Article> referring)
    {
        _listed = [.. Targets(article.RelatedHeadlines)];
        _referring = [.. referring.Select(one => one.Id)];
        foreach (var target in referring.SelectMany(one => Targets(one.RelatedHeadlines).Distinct()))
            _together[target] = _together.GetValueOrDefault(target) + 1;
        _listed.Remove(article.Id);
        _referring.Remove(article.Id);
        _together.Remove(article.Id);
    }

    /// <summary>All that list the article or are listed by it, and so many of those that are listed together with it
    /// most often.</summary>
    public IEnumerable<string> Nearest(int listedTogether) =>
        _listed
            .Union(_referring)
            .Union(
                _together
                    .OrderByDescending(target => target.Value)
                    .ThenBy(target => target.Key, StringComparer.Ordinal)
                    .Take(listedTogether)
                    .Select(target => target.Key)
            );

    /// <summary>The reasons that the links are for an article to be similar.</summary>
    public IEnumerable<SimilarBecause> Reasons(string id)
    {
        if (_referring.Contains(id))
            yield return new SimilarBecause(SimilarityReason.ListsThis, Worth);
        if (_listed.Contains(id))
            yield return new SimilarBecause(SimilarityReason.ListedByThis, Worth);
        if (_together.GetValueOrDefault(id) is > 0 and var together)
        {
            var score = Neighbour.Round(Math.Log2(1 + together));
            yield return new SimilarBecause(SimilarityReason.ListedTogether, score) { Articles = together };
        }
    }

    static IEnumerable<string> Targets(IEnumerable<HeadlineReference> references) =>
        references
            .Select(reference => reference.Resolution.Article)
            .OfType<Candidate>()
            .Select(target => target.ArticleId);
}
