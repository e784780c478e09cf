using System.Text.Json;
using AngleSharp.Dom;

namespace NewsCatalog.Parsing.Markup;

/// <summary>A value that a page states for programs, and the lines of the source that have it.</summary>
readonly record struct HtmlValue(string Text, int FirstLine, int LastLine);

/// <summary>What a page says of itself for programs: JSON-LD (https://schema.org/Article), <c>meta</c> and
/// <c>time</c>.</summary>
sealed class HtmlMetadata
{
    const int LongestJson = 500_000;

    /// <summary>In characters: a title without an end takes in the whole page.</summary>
    const int LongestTitle = 1000;

    static readonly string[] Names = ["property", "name", "itemprop"];

    readonly SourcePlaces _places;
    readonly IDocument _document;

    HtmlMetadata(IDocument document, SourcePlaces places) => (_document, _places) = (document, places);

    public HtmlValue? Title { get; private set; }

    public HtmlValue? Published { get; private set; }

    public HtmlValue? Updated { get; private set; }

    public HtmlValue? Description { get; private set; }

    /// <summary>What the page says to be its language. Templates often say it wrongly.</summary>
    public string? Language { get; private set; }

    public IReadOnlyList<HtmlValue> Authors { get; private set; } = [];

    public IReadOnlyList<HtmlValue> Tags { get; private set; } = [];

    public static HtmlMetadata Of(IDocument document, SourcePlaces places)
    {
        var metadata = new HtmlMetadata(document, places);
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
            metadata.ReadJson(script);
        metadata.ReadMeta();
        metadata.Language = document.DocumentElement?.GetAttribute("lang");
        return metadata;
    }

    void ReadMeta()
    {
        Title ??= Meta("og:title", "twitter:title") ?? Element("title");
        Published ??= Meta("article:published_time", "datePublished", "date", "dc.date", "dc.date.issued", "pubdate")
            ?? Time();
        Updated ??= Meta("article:modified_time", "og:updated_time", "dateModified");
        Description ??= Meta("description", "og:description");
        if (Authors.Count == 0 && Meta("author", "dc.creator", "article:author") is { } author && IsName(author.Text))
            Authors = [author];
        if (Tags.Count == 0) Tags = [.. Metas("article:tag")];
    }

    HtmlValue? Meta(params string[] names) =>
        names.SelectMany(Metas).Select(value => (HtmlValue?)value).FirstOrDefault();

    IEnumerable<HtmlValue> Metas(string name) =>
        _document
            .QuerySelectorAll("meta")
            .Where(meta =>
                Array.Exists(Names, attribute =>
                    string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Where(meta => !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
            .Select(meta => At(meta, meta.GetAttribute("content")!.Trim()));

    HtmlValue? Element(string name) =>
        _document.QuerySelector(name) is { TextContent: { Length: < LongestTitle } text } element
        && !string.IsNullOrWhiteSpace(text)
            ? At(element, text.Trim())
            : null;

    HtmlValue? Time() =>
        _document.QuerySelector("article time[datetime], main time[datetime], time[datetime]") is { } time
            ? At(time, time.GetAttribute("datetime")!.Trim())
            : null;

    static bool IsName(string text) => !text.Contains('/') && !text.Contains('@');

    HtmlValue At(IElement element, string text)
    {
        var (first, last) = _places.LinesWith(text, (element.SourceReference?.Position.Position ?? 1) - 1);
        return new HtmlValue(text, first, last);
    }

    void ReadJson(IElement script)
    {
        if (script.TextContent.Length > LongestJson) return;
        try
        {
            using var json = JsonDocument.Parse(
                script.TextContent,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            foreach (var article in ArticlesIn(json.RootElement)) ReadArticle(article, script);
        }
        catch (JsonException)
        {
            // What is no JSON says nothing.
        }
    }

    static IEnumerable<JsonElement> ArticlesIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(ArticlesIn),
            JsonValueKind.Object when IsArticle(element) => [element],
            JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => ArticlesIn(graph),
            _ => [],
        };

    static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && Texts(type).Any(name =>
            name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)
        );

    void ReadArticle(JsonElement article, IElement script)
    {
        Title ??= First("headline");
        Published ??= First("datePublished");
        Updated ??= First("dateModified");
        Description ??= First("description");
        if (Authors.Count == 0) Authors = [.. All("author").Where(author => IsName(author.Text))];
        if (Tags.Count == 0) Tags = [.. All("keywords")];

        HtmlValue? First(string name) => All(name).Select(value => (HtmlValue?)value).FirstOrDefault();
        IEnumerable<HtmlValue> All(string name) =>
            article.TryGetProperty(name, out var value)
                ? Texts(value).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => At(script, text.Trim()))
                : [];
    }

    // A text, the name of a thing, or several of these.
    static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => Texts(name),
            _ => [],
        };
}
