namespace NewsCatalog.Articles;

/// <summary>What a merge did, in articles. <c>Updated</c> counts those whose version rose.</summary>
public sealed record MergeReport(int Added, int Updated, int Unchanged)
{
    public static MergeReport operator +(MergeReport left, MergeReport right) =>
        new(left.Added + right.Added, left.Updated + right.Updated, left.Unchanged + right.Unchanged);
}
