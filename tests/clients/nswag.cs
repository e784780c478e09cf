// The client of NSwag, which reads the RSS feed as a stream. A test compiles this file with the generated code.
#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using NewsCatalog.Generated;

public static class CatalogReading
{
    /// <summary>Reads an article: from the list, by itself, two of its keys, and in the feed.</summary>
    public static async Task<string> RunAsync(HttpClient http)
    {
        var client = new CatalogClient(http);
        var list = await client.ListArticlesAsync(sort: ArticleOrder.WordCount, limit: 1);
        var listed = list.Items.Single();
        var article = await client.GetArticleAsync(listed.Id);
        Expect(article.Headline == listed.Headline, $"The article is headed {article.Headline}.");
        Expect(article.PublishedAt is null, $"The seed article has no date; it says {article.PublishedAt}.");
        Expect(
            article.RelatedHeadlines.Count == listed.RelatedHeadlineCount,
            $"The article has {article.RelatedHeadlines.Count} related headlines, in the list {listed.RelatedHeadlineCount}.");
        Expect(
            article.RelatedHeadlines.All(headline => headline.Resolution.Status == ResolutionStatus.Unresolved),
            "The catalog has none of the related articles.");

        var counted = await client.ListArticlesAsync(facets: [Facet.Language, Facet.CitedSource]);
        Expect(counted.Facets?.Language?.Single().Value == "en", "The article is in English.");

        using var feed = await client.GetRssFeedAsync();
        using var reader = new StreamReader(feed.Stream);
        Expect((await reader.ReadToEndAsync()).Contains($"<title>{article.Headline}</title>"), "The feed has the article.");

        try
        {
            await client.GetArticleAsync("0000000000000000");
            throw new InvalidOperationException("There is no such article.");
        }
        catch (ApiException<Problem> notFound)
        {
            Expect(notFound.Result.Type == "/problems/not-found", $"The problem is {notFound.Result.Type}.");
        }

        return article.Headline;
    }

    static void Expect(bool isSo, string otherwise)
    {
        if (!isSo) throw new InvalidOperationException(otherwise);
    }
}
