using NewsCatalog.Outlets;

namespace NewsCatalog.Search;

/// <summary>The words and outlets that two articles have in common.</summary>
sealed class SharedContent
{
    /// <summary>After so many days, nearness in time counts half.</summary>
    const double HalfLife = 7;

    public List<(SignificantTerm Term, double Share)> Terms { get; } = [];

    public List<Outlet> Outlets { get; } = [];

    /// <summary>The reasons that these are for two articles of so many to be similar.</summary>
    /// <param name="articles">The number of articles in the catalog.</param>
    /// <param name="days">The whole days between the two; null where one has no date.</param>
    public IEnumerable<SimilarBecause> Reasons(int articles, int? days)
    {
        if (Outlets.Count > 0)
        {
            yield return new SimilarBecause(
                SimilarityReason.CitesSameSource,
                Neighbour.Round(Outlets.Sum(outlet => Rarity(outlet.ArticleCount, articles)))
            )
            {
                Sources = [.. Outlets.Select(outlet => outlet.Name)],
            };
        }

        if (Terms.Count == 0) yield break;
        var words = Terms.Sum(term => term.Share);
        yield return new SimilarBecause(SimilarityReason.SharedTerms, Neighbour.Round(words))
        {
            Terms = [.. Terms.OrderByDescending(term => term.Share).Select(term => term.Term.Word)],
        };
        if (days is { } apart && Neighbour.Round(words * Math.Pow(2, -apart / HalfLife)) is > 0 and var near)
            yield return new SimilarBecause(SimilarityReason.PublishedNear, near) { Days = apart };
    }

    static double Rarity(int having, int articles) => Math.Log10((double)articles / Math.Min(having, articles));
}
