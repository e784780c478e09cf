namespace NewsCatalog.Outlets;

/// <summary>Says that an article cites an outlet, so that articles are found by outlet. Where and how, its body
/// holds.</summary>
public sealed class ArticleOutlet
{
    public required string OutletId { get; init; }

    public required string ArticleId { get; init; }
}
