using System.Text.Json;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>What a reader of Markdown sees is what the article says, letter by letter.</summary>
public sealed class MarkdownTests(Shelf shelf)
{
    // No text has them, so nothing written can be taken for what it became.
    const char Open = '\uE000';
    const char Close = '\uE001';

    static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    /// <summary>What GitHub and most editors add, apart from making links of bare addresses.</summary>
    static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().Build();

    [Theory]
    [InlineData("rich.txt")]
    [InlineData("bare.txt")]
    [InlineData("000_7db11ace6f42e684.txt")]
    public async Task It_reads_as_the_article(string source)
    {
        await CheckAsync(shelf.Application, await shelf.ArticleAsync(source));
    }

    [Fact]
    public Task It_reads_as_the_article_whatever_the_article_says() => AwkwardText.CheckAsync(CheckAsync);

    [Theory]
    [InlineData("a *b* c")]
    [InlineData("1. a")]
    [InlineData("a &amp; b")]
    [InlineData("a <b> c")]
    [InlineData("a ~~b~~ c")]
    [InlineData("[a](b)")]
    public void A_mark_that_is_not_escaped_would_be_noticed(string text) =>
        Outline(text, GitHub).Should().NotBe($"p {text}");

    static async Task CheckAsync(CatalogApplication application, JsonElement article)
    {
        var markdown = await application.Client.GetStringAsync(
            $"{article.Text("url")}?format=md",
            TestContext.Current.CancellationToken
        );
        foreach (var pipeline in (MarkdownPipeline[])[CommonMark, GitHub])
        {
            Outline(markdown, pipeline)
                .Should()
                .Be(string.Join('\n', Expected(article, application.Client.BaseAddress!)));
        }
    }

    static IEnumerable<string> Expected(JsonElement article, Uri server)
    {
        yield return $"h1 {article.Text("headline")}";
        if (article.Text("byline") is { } byline) yield return $"p {Marked(byline)}";
        if (article.Text("lead") is { } lead) yield return $"p {lead}";
        foreach (var (isHeading, text) in article.Blocks()) yield return $"{(isHeading ? "h2" : "p")} {text}";
        foreach (var photo in article.Items("photoCredits")) yield return $"p {Marked(photo.Text("raw")!)}";
        if (!article.Items("relatedHeadlines").Any()) yield break;
        yield return "h2 Related headlines";
        foreach (var related in article.Items("relatedHeadlines"))
            yield return $"li p {Marked(related.Text("text")!)}{new Uri(server, related.Target())}";
    }

    static string Outline(string markdown, MarkdownPipeline pipeline) =>
        string.Join('\n', Markdown.Parse(markdown, pipeline).SelectMany(Outline));

    static IEnumerable<string> Outline(Block block) =>
        block switch
        {
            HeadingBlock heading => [$"h{heading.Level} {Text(heading.Inline!)}"],
            ParagraphBlock paragraph => [$"p {Text(paragraph.Inline!)}"],
            ListBlock { IsOrdered: false } list => list.Cast<ListItemBlock>()
                .SelectMany(item => item.SelectMany(Outline))
                .Select(line => $"li {line}"),
            _ => [block.GetType().Name],
        };

    static string Text(ContainerInline inlines) => string.Concat(inlines.Select(Text));

    static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        EmphasisInline { DelimiterChar: '*', DelimiterCount: 1 } emphasis => Marked(Text((ContainerInline)emphasis)),
        LinkInline { IsImage: false } link => Marked(Text((ContainerInline)link)) + link.Url,
        _ => $"{Open}{inline.GetType().Name}{Close}",
    };

    static string Marked(string text) => $"{Open}{text}{Close}";
}
