using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsCatalog.Api.Tests.Formats;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>What each page tells, by HTTP.</summary>
public sealed class PageTests(Shelf shelf)
{
    static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_of_an_empty_catalog_says_what_to_do_next()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var page = await PageAsync(application, "/");

        page.QuerySelector("main")!.TextContent.Should().Contain("no articles yet").And.Contain("newscatalog serve");
    }

    [Fact]
    public async Task The_first_page_counts_the_catalog_and_lists_the_newest()
    {
        var page = await PageAsync(shelf.Application, "/");
        var catalog = await shelf.Application.GetAsync("/api/v1");
        var articles = catalog.GetProperty("counts").GetProperty("articles").GetInt32();

        page.QuerySelector(".figures")!.TextContent.Should().Contain($"{articles}");
        page.QuerySelectorAll(".item").Length.Should().Be(Math.Min(10, articles));
    }

    [Fact]
    public async Task A_list_is_narrowed_by_its_facets_and_widened_again()
    {
        var list = await PageAsync(shelf.Application, "/articles?q=the");
        var facet = list.QuerySelectorAll(".facet a").First(link => link.TextContent == "Reuters");
        var narrowed = await PageAsync(shelf.Application, facet.GetAttribute("href")!);

        narrowed.QuerySelectorAll(".item").Length.Should().BeLessThan(list.QuerySelectorAll(".item").Length);
        narrowed.QuerySelector("#q")!.GetAttribute("value").Should().Be("the");
        var chip = narrowed.QuerySelector(".chips a")!;
        chip.TextContent.Should().Contain("cited outlet").And.Contain("Reuters");
        chip.GetAttribute("href").Should().Be("/articles?q=the");
    }

    [Fact]
    public async Task The_feeds_and_the_table_of_a_list_have_exactly_its_articles()
    {
        const string Query = "?q=bridge&sort=headline&limit=5";
        var list = await PageAsync(shelf.Application, $"/articles{Query}");
        var shown = list.QuerySelectorAll(".item h2").Select(headline => headline.TextContent).ToList();
        shown.Should().NotBeEmpty();

        var atom = Href(list, "link[type='application/atom+xml']");
        (await FeedPage.ReadAsync(shelf.Application, "atom", atom)).Entries.Select(entry => entry.Title)
            .Should().BeEquivalentTo(shown);
        var csv = list.QuerySelectorAll("a").First(link => link.TextContent == "CSV").GetAttribute("href")!;
        var table = await shelf.Application.Client.GetStringAsync(csv, Cancelled);
        table.Split(",/api/v1/articles/").Should().HaveCount(shown.Count + 1);
    }

    [Theory]
    [InlineData("/articles?q=&sort=&from=&to=")]
    [InlineData("/articles?q=%22bridge+AND")]
    [InlineData("/articles?utm_source=x&fbclid=y")]
    public async Task Whatever_a_form_or_a_link_sends_is_a_list(string address)
    {
        using var response = await shelf.Application.SendAsync(HttpMethod.Get, address);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_changed_between_two_versions_is_readable_without_colour()
    {
        using var application = CatalogApplication.Start(new TextFolder());
        var client = await WritingClient.WithKeyAsync(application);
        var text = NewsText.Of("A museum");
        var first = await client.PutAsync("a.txt", text);
        await client.PutAsync("a.txt", text.Replace("A museum", "A library", StringComparison.Ordinal), ifMatch: first.Tag);

        var page = await PageAsync(application, $"/articles/{first.Json.Text("id")}/versions");
        page.QuerySelectorAll("del").Select(text => text.TextContent).Should().Contain("museum");
        page.QuerySelectorAll("ins").Select(text => text.TextContent).Should().Contain("library");
        page.QuerySelectorAll("tbody tr").Length.Should().Be(2);
    }

    [Fact]
    public async Task A_headline_that_is_missing_says_how_many_want_it()
    {
        const string Wanted = "Harbour Gets New Cranes From The North";
        var related = (string[])[Wanted, "Old Bridge Closes For Repairs", "Mayor Rules Out Third Term And Retires"];
        using var application = CatalogApplication.Start(
            new TextFolder()
                .With("1.txt", NewsText.Of("Museum number one", related))
                .With("2.txt", NewsText.Of("Museum number two", related))
        );
        var id = (await application.GetAsync("/api/v1/articles")).Items("items").First().Text("id");
        var page = await PageAsync(application, $"/articles/{id}");
        page.QuerySelectorAll(".related li").First(item => item.TextContent.Contains(Wanted)).TextContent
            .Should().Contain("missing, wanted by 2 articles");
        var wanted = await PageAsync(application, "/wanted");
        wanted.QuerySelectorAll("tbody tr").Select(row => row.LastElementChild!.TextContent).Should().OnlyContain(n => n == "2");
    }

    [Fact]
    public async Task Every_line_of_the_source_is_shown_with_its_role_and_leads_from_a_value()
    {
        var article = await shelf.ArticleAsync("rich.txt");
        var provenance = await shelf.Application.GetAsync($"{article.Text("url")}/provenance");
        var page = await PageAsync(shelf.Application, $"{article.Page()}/lines");

        page.QuerySelectorAll(".lines li code").Select(line => line.TextContent)
            .Should().Equal(provenance.Items("lines").Select(line => line.Text("text")!));
        var lead = page.QuerySelector("[data-value='/lead'] a")!.GetAttribute("href")!;
        page.QuerySelector(lead)!.QuerySelector(".role")!.TextContent.Should().Be("lead");
    }

    [Fact]
    public async Task An_outlet_tells_who_cites_it_with_which_words_and_via_whom()
    {
        var id = (await shelf.ArticleAsync("rich.txt")).Items("citedSources").Last().Text("id");
        var page = await PageAsync(shelf.Application, $"/outlets/{id}");

        page.QuerySelector("h1")!.TextContent.Should().Be("Asahi Shimbun");
        page.QuerySelectorAll("q").Select(quote => quote.TextContent).Should().Contain(quote => quote.Contains("Asahi"));
        page.QuerySelectorAll("section").First(section => section.TextContent.Contains("Cited via")).TextContent
            .Should().Contain("Kyodo");
    }

    static async Task<IHtmlDocument> PageAsync(CatalogApplication application, string address) =>
        Strict.ParseDocument(await application.Client.GetStringAsync(address, Cancelled));

    static string Href(IHtmlDocument page, string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;
}
