using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>A representation of one article beside the native JSON.</summary>
/// <param name="Name">Its value of <c>format</c>.</param>
/// <param name="Description">What it is, for the API's document.</param>
/// <param name="Write">Writes an article, with absolute addresses at this site.</param>
sealed record ArticleFormat(
    string Name,
    string MediaType,
    string Description,
    Func<ArticleResponse, Site, string> Write
)
{
    public const string Json = "application/json";

    static readonly ArticleFormat[] All =
    [
        new("json", Json, "The native form.", Elsewhere),
        new("jsonld", JsonLd.MediaType, "A schema.org `NewsArticle` as JSON-LD.", JsonLd.Write),
        new("ninjs", Ninjs.MediaType, "IPTC ninjs 3.1.", Ninjs.Write),
        new("md", Markdown.MediaType, "CommonMark with YAML front matter.", Markdown.Write),
        new("html", Html.MediaType, "The page for people; the answer is 303 and leads to it.", Elsewhere),
        new("txt", PlainText.MediaType, "Text alone, blocks separated by empty lines.", PlainText.Write),
    ];

    static string Elsewhere(ArticleResponse article, Site site) =>
        throw new NotSupportedException("It is not written here.");

    public static ArticleFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    public static ArticleFormat Of(string mediaType) => All.First(format => format.MediaType == mediaType);
}
