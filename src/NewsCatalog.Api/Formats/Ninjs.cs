using System.Text.Json.Nodes;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>IPTC ninjs 3.1, <see href="https://iptc.org/std/ninjs/ninjs-schema_3.1.json"/>. What is unknown is left
/// out.</summary>
static class Ninjs
{
    public const string MediaType = "application/vnd.iptc.ninjs+json";

    public static string Write(ArticleResponse article, Site site) => new JsonObject
    {
        ["standard"] = new JsonObject
        {
            ["name"] = "ninjs",
            ["version"] = "3.1",
            ["schema"] = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        ["uri"] = site.Url(article.Url),
        ["type"] = "text",
        ["representationType"] = "full",
        ["version"] = $"{article.Version}",
        ["firstCreated"] = FormatTimes.Exact(article.AddedAt),
        ["versionCreated"] = FormatTimes.Exact(article.ModifiedAt),
        ["contentCreated"] = article.PublishedAt is { } published ? FormatTimes.Exact(published) : null,
        ["language"] = article.Language,
        ["headlines"] = new JsonArray(Text("main", article.Headline)),
        ["descriptions"] = List(Descriptions(article)),
        ["bodies"] = Bodies(article),
        ["by"] = BylineText.Of(article),
        ["located"] = article.Dateline,
        ["people"] = List(article.Authors.Select(name => new JsonObject { ["name"] = name, ["rel"] = "author" })),
        ["subjects"] = List(article.Tags.Select(tag => new JsonObject { ["name"] = tag, ["rel"] = "about" })),
        ["infoSources"] = List(InfoSources(article, site)),
        ["altIds"] = new JsonArray(
            new JsonObject { ["role"] = "sourceFile", ["value"] = article.Source.Name },
            new JsonObject { ["role"] = "sha256", ["value"] = article.Source.Sha256 }),
        ["associations"] = List([.. Photos(article, site), .. Related(article, site)]),
    }.Write();

    static IEnumerable<JsonObject> Descriptions(ArticleResponse article)
    {
        if (article.Lead is { } lead) yield return Text("lead", lead);
        if (article.Description is { } description) yield return Text("summary", description);
    }

    static JsonArray Bodies(ArticleResponse article)
    {
        var (text, html) = (PlainText.Body(article), Html.Text(null, article.Sections));
        return
        [
            new JsonObject
            {
                ["role"] = "text",
                ["contentType"] = "text/plain",
                ["wordCount"] = article.WordCount,
                ["charCount"] = text.Length,
                ["value"] = text,
            },
            new JsonObject
            {
                ["role"] = "html5",
                ["contentType"] = "text/html",
                ["wordCount"] = article.WordCount,
                ["charCount"] = html.Length,
                ["value"] = html,
            },
        ];
    }

    static IEnumerable<JsonObject> InfoSources(ArticleResponse article, Site site)
    {
        foreach (var cited in article.CitedSources)
        {
            yield return new JsonObject
            {
                ["name"] = cited.Name,
                ["role"] = "cited",
                ["uri"] = site.Url(Address.OfOutlet(cited.Id)),
                ["literal"] = cited.Quote,
            };
            foreach (var via in cited.Via)
            {
                yield return new JsonObject
                {
                    ["name"] = via,
                    ["role"] = "via",
                    ["literal"] = cited.Quote,
                };
            }
        }
    }

    static IEnumerable<JsonObject> Photos(ArticleResponse article, Site site) =>
        article.PhotoCredits.Select(
            (photo, index) =>
                new JsonObject
                {
                    ["name"] = $"photo-{index + 1}",
                    ["rel"] = "illustrates",
                    ["uri"] = $"{site.Url(article.Url)}#/photoCredits/{index}",
                    ["type"] = "picture",
                    ["representationType"] = "partial",
                    ["by"] = photo.Credit,
                    ["descriptions"] = List(
                        (photo.Caption is null ? [] : new[] { Text("caption", photo.Caption) }).Append(
                            Text("creditline", photo.Raw)
                        )
                    ),
                }
        );

    static IEnumerable<JsonObject> Related(ArticleResponse article, Site site) =>
        article.RelatedHeadlines.Select(related => new JsonObject
        {
            ["name"] = $"related-{related.Position}",
            ["rel"] = "related",
            ["uri"] = site.Url(RelatedTarget.Of(related)),
            ["type"] = "text",
            ["representationType"] = "partial",
            ["headlines"] = new JsonArray(new JsonObject { ["value"] = related.Text }),
        });

    static JsonObject Text(string role, string value) =>
        new()
        {
            ["role"] = role,
            ["contentType"] = "text/plain",
            ["value"] = value,
        };

    static JsonArray? List(IEnumerable<JsonObject> items) =>
        items.Select(JsonTree.WithoutNulls).ToArray() is { Length: > 0 } nodes ? new JsonArray(nodes) : null;
}
