using System.Text.Json.Nodes;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>schema.org <c>NewsArticle</c> as JSON-LD 1.1.</summary>
static class JsonLd
{
    public const string MediaType = "application/ld+json";

    public static string Write(ArticleResponse article, Site site) =>
        new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = site.Url(article.Url),
            ["url"] = site.Url(article.Url),
            ["identifier"] = article.Id,
            ["version"] = article.Version,
            ["headline"] = article.Headline,
            ["description"] = article.Description ?? article.Lead,
            ["articleBody"] = PlainText.Prose(article),
            ["wordCount"] = article.WordCount,
            ["inLanguage"] = article.Language,
            ["keywords"] = List(article.Tags.Select(tag => JsonValue.Create(tag))),
            ["dateline"] = article.Dateline,
            ["datePublished"] = article.PublishedAt is { } published
                ? FormatTimes.Published(published, article.PublishedPrecision)
                : null,
            ["dateModified"] = article.UpdatedAt is { } updated ? FormatTimes.Exact(updated) : null,
            ["author"] = List(article.Authors.Select(name => new JsonObject { ["@type"] = "Person", ["name"] = name })),
            ["creditText"] =
                article.PhotoCredits.Count > 0
                    ? string.Join("; ", article.PhotoCredits.Select(credit => credit.Raw))
                    : null,
            ["citation"] = List(
                article
                    .CitedSources.DistinctBy(cited => cited.Id)
                    .Select(cited => new JsonObject
                    {
                        ["@type"] = "CreativeWork",
                        ["publisher"] = new JsonObject
                        {
                            ["@type"] = "NewsMediaOrganization",
                            ["@id"] = site.Url(Address.OfOutlet(cited.Id)),
                            ["name"] = cited.Name,
                        },
                    })
            ),
            ["mentions"] = List(
                article.RelatedHeadlines.Select(related => new JsonObject
                {
                    ["@type"] = "NewsArticle",
                    ["headline"] = related.Text,
                    ["url"] = site.Url(RelatedTarget.Of(related)),
                })
            ),
            ["encoding"] = new JsonObject
            {
                ["@type"] = "MediaObject",
                ["name"] = article.Source.Name,
                ["contentUrl"] = site.Url(article.Source.Url),
                ["contentSize"] = $"{article.Source.Bytes} B",
                ["encodingFormat"] = "text/plain",
                ["sha256"] = article.Source.Sha256,
            },
            ["sdDatePublished"] = FormatTimes.Exact(article.ModifiedAt),
        }.Write();

    static JsonArray? List(IEnumerable<JsonNode> items) =>
        items.ToArray() is { Length: > 0 } nodes ? new JsonArray(nodes) : null;
}
