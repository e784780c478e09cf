using System.Text.Json;
using AngleSharp.Html.Parser;
using NewsCatalog.Api.Tests.Formats;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>The page of the text behind an article.</summary>
public sealed class LinesPageTests
{
    static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    [Fact]
    public Task It_shows_each_line_as_text_whatever_the_line_is() => AwkwardText.CheckAsync(CheckAsync);

    static async Task CheckAsync(CatalogApplication application, JsonElement article)
    {
        var provenance = await application.GetAsync($"{article.Text("url")}/provenance");
        var html = await application.Client.GetStringAsync(
            $"{article.Page()}/lines",
            TestContext.Current.CancellationToken
        );
        var page = Strict.ParseDocument(html);

        page.QuerySelectorAll(".lines li > code").Select(line => line.TextContent)
            .Should().Equal(provenance.Items("lines").Select(line => AwkwardText.InHtml(line.Text("text")!)));
        page.QuerySelectorAll(".lines code *, .values dd span *").Should().BeEmpty("a source has no markup");
        page.QuerySelectorAll(".values a").Select(link => link.GetAttribute("href"))
            .Should().OnlyContain(href => page.QuerySelector(href!) != null);
    }
}
