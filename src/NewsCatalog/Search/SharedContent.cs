using NewsCatalog.Outlets;

namespace NewsCatalog.Search;

/// <summary>The words and outlets that two articles have in common.</summary>
sealed class SharedContent
{
    public List<SignificantTerm> Terms { get; } = [];

    public List<Outlet> Outlets { get; } = [];

    /// <summary>The reasons that these are for two articles of so many to be similar.</summary>
    public IEnumerable<SimilarBecause> Reasons(int articles)
    {
        if (Outlets.Count > 0)
        {
            yield return new SimilarBecause(
                SimilarityReason.CitesSameSource,
                Neighbour.Round(Outlets.Sum(outlet => Rarity(outlet.ArticleCount, articles))),
                null,
                [.. Outlets.Select(outlet => outlet.Name)],
                []
            );
        }

        if (Terms.Count > 0)
        {
            yield return new SimilarBecause(
                SimilarityReason.SharedTerms,
                Neighbour.Round(Terms.Sum(term => Rarity(term.Articles, articles))),
                null,
                [],
                [.. Terms.OrderBy(term => term.Articles).Select(term => term.Word)]
            );
        }
    }

    static double Rarity(int having, int articles) => Math.Log10((double)articles / Math.Min(having, articles));
}
