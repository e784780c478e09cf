using NewsCatalog.Text;

namespace NewsCatalog.Api.Queries;

/// <summary>The id of an article, which need not be in the catalog.</summary>
public sealed record ArticleId(string Value) : QueryValue<ArticleId>, IQueryValue<ArticleId>
{
    static QueryValueSchema IQueryValue<ArticleId>.Schema { get; } = new() { Pattern = "^[0-9a-hjkmnp-tv-z]{16}$" };

    static Parsed<ArticleId> IQueryValue<ArticleId>.Parse(string text) =>
        ContentId.IsId(text) ? new ArticleId(text) : new ValueError("It must be the id of an article.");
}
