namespace NewsCatalog.Articles;

/// <summary>Which articles a list holds; all criteria that are not null must be met.</summary>
public sealed record ArticleFilter
{
    public static ArticleFilter All { get; } = new();

    /// <summary>Only articles that list this related headline.</summary>
    public string? ListsHeadline { get; init; }

    /// <summary>Only articles that cite this outlet.</summary>
    public string? CitesOutlet { get; init; }
}
