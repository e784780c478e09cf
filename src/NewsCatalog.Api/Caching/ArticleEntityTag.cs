using Microsoft.Extensions.Options;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Articles;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>The entity tag that a GET of an article as JSON would answer with.</summary>
static class ArticleEntityTag
{
    public static string Of(HttpContext context, Article article)
    {
        var request = context.Request;
        var site = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        var key = new CacheKey(
            request.Scheme,
            request.Headers.Host.ToString(),
            Address.OfArticle(article.Id),
            ArticleFormat.Json,
            Encoding: null
        );
        var revision = new Revision(article.Revision, article.RevisedAt.UtcTicks);
        return EntityTags.Of(key.Url, key.RepresentationAt(day: null, site), revision);
    }
}
