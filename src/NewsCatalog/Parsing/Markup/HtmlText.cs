using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace NewsCatalog.Parsing.Markup;

/// <summary>Reads a saved page: what it shows, which of that is its article, and what it says of itself for programs.
/// Nothing is fetched and no script runs.</summary>
sealed class HtmlText
{
    /// <summary>Of letters: a longer text is known by its beginning in a text that was cut.</summary>
    const int TellingLength = 40;

    HtmlText(List<HtmlBlock> blocks, HtmlMetadata metadata) => (Blocks, Metadata) = (blocks, metadata);

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<HtmlBlock> Blocks { get; }

    public HtmlMetadata Metadata { get; }

    public static bool Is(string sourceName) =>
        Path.GetExtension(sourceName).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>The page, or null when its elements are too many or stand too deep in each other.</summary>
    public static HtmlText? TryRead(IReadOnlyList<string> lines)
    {
        var places = new SourcePlaces(lines);
        if (!HtmlScan.IsReadable(places.Text)) return null;
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(places.Text);
        var metadata = HtmlMetadata.Of(document, places);
        var blocks = document.DocumentElement is { } root ? HtmlBlocks.Of(root, places) : [];
        var inArticle = InArticle(places.Text, document);
        return new HtmlText([.. blocks.Select(block => block with { IsOfArticle = inArticle(block) })], metadata);
    }

    static Func<HtmlBlock, bool> InArticle(string page, IDocument document)
    {
        var keys = new HashSet<string>(KeysOfArticle(page), StringComparer.Ordinal);
        if (keys.Count == 0) keys = [.. KeysOfElement(document)];
        var all = string.Concat(keys);
        return block =>
            keys.Contains(block.Key)
            || (block.Key.Length >= TellingLength && all.Contains(block.Key, StringComparison.Ordinal));
    }

    static IEnumerable<string> KeysOfArticle(string page)
    {
        using var reader = new Reader("http://localhost/", page);
        var article = reader.GetArticle();
        if (!article.IsReadable || string.IsNullOrEmpty(article.Content)) return [];
        using var content = new HtmlParser().ParseDocument(article.Content);
        return content.Body is { } body ? HtmlBlocks.Of(body).Select(block => block.Key) : [];
    }

    // Of a short page: its article or main element, or else all that is no navigation.
    static IEnumerable<string> KeysOfElement(IDocument document)
    {
        var root = document.QuerySelector("article") ?? document.QuerySelector("main") ?? document.Body;
        if (root is null) return [];
        var aside = root.QuerySelectorAll("nav, aside, footer, form, header nav")
            .SelectMany(element => HtmlBlocks.Of(element))
            .Select(block => block.Key)
            .ToHashSet(StringComparer.Ordinal);
        return HtmlBlocks.Of(root).Select(block => block.Key).Where(key => !aside.Contains(key));
    }
}
