using AngleSharp.Html.Parser;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>The addresses in pages of a catalog that is published under a path.</summary>
public sealed class PageAddressTests
{
    [Theory]
    [InlineData("/catalog/")]
    [InlineData("/catalog/articles?q=the")]
    [InlineData("/catalog/about")]
    public async Task Every_link_of_a_page_begins_with_the_prefix(string address)
    {
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("Site:BaseUrl", "https://news.example/catalog")
        );
        var page = new HtmlParser().ParseDocument(
            await application.Client.GetStringAsync(address, TestContext.Current.CancellationToken)
        );
        var links = page.QuerySelectorAll("[href], [src], [action]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action"))
            .ToList();

        links.Should().HaveCountGreaterThan(10);
        links.Should().OnlyContain(link =>
            link![0] == '#' || link.StartsWith("/catalog/", StringComparison.Ordinal)
            || link.StartsWith("https://news.example/catalog/", StringComparison.Ordinal));
    }
}
