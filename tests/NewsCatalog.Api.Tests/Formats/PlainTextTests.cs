using System.Text.Json;

namespace NewsCatalog.Api.Tests.Formats;

public sealed class PlainTextTests(Shelf shelf)
{
    [Theory]
    [InlineData("rich.txt")]
    [InlineData("bare.txt")]
    [InlineData("000_7db11ace6f42e684.txt")]
    public async Task It_is_the_text_of_the_article_in_blocks(string source) =>
        await CheckAsync(shelf.Application, await shelf.ArticleAsync(source));

    [Fact]
    public Task It_is_the_text_of_the_article_whatever_the_article_says() => AwkwardText.CheckAsync(CheckAsync);

    static async Task CheckAsync(CatalogApplication application, JsonElement article)
    {
        var text = await application.Client.GetStringAsync(
            $"{article.Text("url")}?format=txt",
            TestContext.Current.CancellationToken
        );
        text.Should().Be(string.Join("\n\n", Blocks(article)) + "\n");
    }

    static IEnumerable<string> Blocks(JsonElement article)
    {
        yield return article.Text("headline")!;
        if (article.Text("byline") is { } byline) yield return byline;
        if (article.Text("lead") is { } lead) yield return lead;
        foreach (var (_, text) in article.Blocks()) yield return text;
        foreach (var photo in article.Items("photoCredits")) yield return photo.Text("raw")!;
        if (article.Items("relatedHeadlines").Any())
        {
            yield return string.Join(
                '\n',
                article.Items("relatedHeadlines").Select(related => related.Text("text")).Prepend("Related headlines:")
            );
        }
    }
}
