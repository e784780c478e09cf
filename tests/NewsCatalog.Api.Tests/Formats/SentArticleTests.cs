using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsCatalog.Api.Commands;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Canonical;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>An article that the API gives can be sent as it is, and the catalog reads the same values.</summary>
public sealed partial class SentArticleTests(Shelf shelf)
{
    static readonly JsonSerializerOptions Json = WebJson.Configure(new JsonSerializerOptions());

    /// <summary>The keys that say where values come from.</summary>
    static readonly string[] Origins = ["source", "sourceName"];

    [Fact]
    public void A_key_of_an_article_is_a_value_or_is_computed()
    {
        string[] keys =
        [
            .. Keys(typeof(ArticleResponse)), .. Keys(typeof(ArticleSummaryResponse)),
            .. Keys(typeof(ParsedFileResponse)), "sourceName",
        ];
        AllOf(JsonKeys.Article).Should().BeEquivalentTo(keys.Distinct());
        AllOf(JsonKeys.Section).Should().BeEquivalentTo(Keys(typeof(Section)));
        AllOf(JsonKeys.PhotoCredit).Should().BeEquivalentTo(Keys(typeof(PhotoCredit)));
        AllOf(JsonKeys.RelatedHeadline).Should().BeEquivalentTo(Keys(typeof(RelatedHeadlineReferenceResponse)));
        AllOf(JsonKeys.Source).Should().BeEquivalentTo(Keys(typeof(SourceResponse)));
    }

    [Fact]
    public async Task An_answer_of_the_API_can_be_sent_unchanged()
    {
        var page = await shelf.Application.GetAsync("/api/v1/articles");
        page.Items("items").Should().NotBeEmpty();
        foreach (var item in page.Items("items"))
        {
            var answer = await shelf.Application.GetAsync(item.Text("url")!);
            var sent = ArticleJson.Read(Encoding.UTF8.GetBytes(answer.GetRawText()));
            sent.SourceName.Should().Be(answer.GetProperty("source").Text("name"));
            ShouldBeEqual(Again(sent), answer, sent.SourceName!);
            ArticleJson.Read(item).SourceName.Should().Be(sent.SourceName);
        }
    }

    [Fact]
    public void An_example_of_the_format_can_be_sent()
    {
        var document = File.ReadAllText(Path.Combine(TextFolder.Upwards("docs"), "article-format.md"));
        var examples = Example().Matches(document.ReplaceLineEndings("\n"));
        examples.Should().HaveCountGreaterThan(8);
        foreach (var example in examples.Select(match => match.Groups))
            CanBeSent(example["name"].Value, Encoding.UTF8.GetBytes(example["text"].Value));
    }

    [Fact]
    public void A_text_of_the_corpus_can_be_sent()
    {
        var corpus = TextFolder.TryUpwards("shared/corpus");
        Skip.When(corpus is null, "the labelled corpus (shared/corpus) is not beside the checkout");
        foreach (var file in Directory.GetFiles(corpus, "*.txt", SearchOption.AllDirectories))
            CanBeSent(Path.GetFileName(file), File.ReadAllBytes(file));
    }

    static void CanBeSent(string name, byte[] content)
    {
        var parsed = Parsed(name, content);
        ShouldBeEqual(Again(ArticleJson.Read(parsed)), parsed, name);
    }

    static JsonElement Again(SentArticle sent) =>
        Parsed(sent.SourceName!, Encoding.UTF8.GetBytes(CanonicalText.Write(sent.Values)));

    static JsonElement Parsed(string name, byte[] content)
    {
        var text = SourceText.Decode(content);
        var article = ArticleTextParser.Parse(text, new ParseOptions(name));
        return JsonSerializer.SerializeToElement(
            ParsedFileResponse.From(new ParsedFile(name, content, text, article, OutletAliases.BuiltIn)),
            Json
        );
    }

    static void ShouldBeEqual(JsonElement read, JsonElement sent, string because)
    {
        foreach (var key in JsonKeys.Article.Values.Except(Origins).Except(["relatedHeadlines"]))
            read.GetProperty(key).GetRawText().Should().Be(sent.GetProperty(key).GetRawText(), because);
        read.Items("relatedHeadlines")
            .Select(headline => headline.Text("text"))
            .Should()
            .Equal(sent.Items("relatedHeadlines").Select(headline => headline.Text("text")), because);
    }

    static IEnumerable<string> AllOf(JsonKeys keys) => keys.Values.Concat(keys.Computed);

    static IEnumerable<string> Keys(Type type) =>
        type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    [GeneratedRegex(
        @"```(?:text|markdown) ?(?<name>[^\n]*)\n(?<text>.*?\n)```\n+```roles\n",
        RegexOptions.Singleline
    )]
    private static partial Regex Example();
}
