using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>A page of articles as a feed, with their whole text; paged as RFC 5005 says (<c>rel="next"</c>).</summary>
sealed record ArticleFeed(Site Site, string SelfUrl, string? NextUrl, IReadOnlyList<ArticleSummaryResponse> Articles)
{
    public string HomeUrl => Site.Url(Address.Home);

    /// <summary>The language of all articles; null when they have several, or one has none.</summary>
    public string? Language =>
        Articles.Select(article => article.Language).Distinct().ToList() is [{ } language] ? language : null;

    /// <summary>When an article last changed; null without articles.</summary>
    public DateTimeOffset? ModifiedAt => Articles.Count > 0 ? Articles.Max(article => article.ModifiedAt) : null;

    public string PageOf(ArticleSummaryResponse article) => Site.Url(Address.OfPage(article.Id));

    public static string? SummaryOf(ArticleSummaryResponse article) => article.Description ?? article.Lead;

    public static string HtmlOf(ArticleSummaryResponse article) => Html.Text(article.Lead, article.Sections ?? []);
}
