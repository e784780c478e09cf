using System.Text.Json;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsCatalog.Parsing.FrontMatter;
using NewsCatalog.Tests;
using YamlDotNet.RepresentationModel;

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
        var (frontMatter, prose) = Split(markdown);
        CheckValues(article, frontMatter, application.Client.BaseAddress!);
        foreach (var pipeline in (MarkdownPipeline[])[CommonMark, GitHub])
        {
            Outline(prose, pipeline)
                .Should()
                .Be(string.Join('\n', Expected(article, application.Client.BaseAddress!)));
        }
    }

    [Fact]
    public async Task The_catalog_reads_title_date_authors_and_tags_back_from_it()
    {
        var folder = new TextFolder();
        var sources = (string[])["2024/05/pier.txt", "rich.txt", "000_7db11ace6f42e684.txt"];
        var written = new List<JsonElement>();
        foreach (var (number, source) in sources.Index())
        {
            written.Add(await shelf.ArticleAsync(source));
            folder.With($"{number}.md", await shelf.TextAsync(written[^1], "md"));
        }

        using var application = CatalogApplication.Start(folder);
        var read = (await application.GetAsync("/api/v1/articles?sort=sourceName")).Items("items").ToList();
        read.Should().HaveCount(sources.Length);
        foreach (var (before, after) in written.Zip(read))
        {
            foreach (var key in (string[])["headline", "publishedAt", "language", "description", "authors", "tags"])
                after.GetProperty(key).GetRawText().Should().Be(before.GetProperty(key).GetRawText(), key);
        }
    }

    [Fact]
    public void Any_text_is_a_value_of_YAML() =>
        Gen.String.Sample(
            text => Yaml($"a: {YamlText.Quote(text)}\nb: {YamlText.Quote([text, text])}\n")["a"].ToString()
                == string.Concat(text.EnumerateRunes()),
            iter: 10_000
        );

    static void CheckValues(JsonElement article, string frontMatter, Uri server)
    {
        var values = Yaml(frontMatter);
        values["title"].ToString().Should().Be(article.Text("headline"));
        values["id"].ToString().Should().Be(article.Text("id"));
        values["source"].ToString().Should().Be(article.GetProperty("source").Text("name"));
        values["canonical"].ToString().Should().Be($"{new Uri(server, article.Page())}");
        var authors = values.Children.TryGetValue("authors", out var list) ? (YamlSequenceNode)list : [];
        authors.Select(author => author.ToString()).Should().Equal(article.Items("authors").Select(a => a.GetString()));
    }

    static (string FrontMatter, string Prose) Split(string markdown)
    {
        markdown.Should().StartWith("---\n");
        var end = markdown.IndexOf("\n---\n", StringComparison.Ordinal);
        return (markdown[4..(end + 1)], markdown[(end + 5)..]);
    }

    static YamlMappingNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    static IEnumerable<string> Expected(JsonElement article, Uri server)
    {
        yield return $"h1 {article.Text("headline")}";
        if (article.Text("byline") is { } byline) yield return $"p {Marked(byline)}";
        if (article.Text("lead") is { } lead) yield return $"p {lead}";
        foreach (var (isHeading, text) in article.Blocks()) yield return $"{(isHeading ? "h2" : "p")} {text}";
        foreach (var photo in article.Items("photoCredits")) yield return $"p {Marked(photo.Text("raw")!)}";
        if (article.Items("citedSources").Any()) yield return "h2 Cited sources";
        foreach (var cited in article.Items("citedSources"))
        {
            var via = string.Join(", ", cited.Items("via").Select(name => name.GetString()));
            var outlet = $"{Marked(cited.Text("name")!)}{new Uri(server, $"/api/v1/cited-sources/{cited.Text("id")}")}";
            yield return $"li p {outlet}{(via.Length > 0 ? $" via {via}" : "")}: “{cited.Text("quote")}”";
        }

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
