namespace NewsCatalog.Search;

sealed record Neighbour(string Id, double Score, IReadOnlyList<SimilarBecause> Because)
{
    public static Neighbour Of(string id, IReadOnlyList<SimilarBecause> because) =>
        new(id, Round(because.Sum(reason => reason.Score)), because);

    public static double Round(double score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);
}
