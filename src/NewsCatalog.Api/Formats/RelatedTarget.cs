using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

static class RelatedTarget
{
    /// <summary>Where a related headline leads: to its article, or, while the catalog has none, to the headline
    /// itself.</summary>
    public static string Of(RelatedHeadlineReferenceResponse related) =>
        related.Resolution.Article?.Url ?? Address.OfHeadline(related.Id);
}
