using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>Who wrote an article, as people read it.</summary>
static class BylineText
{
    /// <summary>The byline; of an article that has its authors from elsewhere, their names. Null when nobody is
    /// named.</summary>
    public static string? Of(ArticleResponse article) =>
        article.Byline ?? (article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null);
}
