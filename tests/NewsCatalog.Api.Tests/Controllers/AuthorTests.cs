using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

public sealed class AuthorTests : IDisposable
{
    readonly CatalogApplication _application;

    public AuthorTests()
    {
        var folder = new TextFolder();
        string[][] bylines = [["Jane Doe"], ["JANE DOE", "Zoé Müller"], ["jane doe"], ["O'Neil, Pat"], ["-Dash"]];
        foreach (var (number, authors) in bylines.Index())
        {
            folder.With(
                $"{number}.md",
                $"---\nauthors: {JsonSerializer.Serialize(authors)}\n---\n# Bridge {number} opens\n\nThe bridge opened on Monday.\n"
            );
        }

        _application = CatalogApplication.Start(folder);
    }

    public void Dispose() => _application.Dispose();

    [Theory]
    [InlineData("", "JANE DOE 3|Zoé Müller 1|O'Neil, Pat 1|-Dash 1")]
    [InlineData("?sort=articles", "-Dash 1|O'Neil, Pat 1|Zoé Müller 1|JANE DOE 3")]
    [InlineData("?sort=-name", "Zoé Müller 1|O'Neil, Pat 1|JANE DOE 3|-Dash 1")]
    [InlineData("?q=E%20D&sort=name", "JANE DOE 3")]
    [InlineData("?q=M%C3%9CLL", "Zoé Müller 1")]
    [InlineData("?q=%25", "")]
    public async Task Authors_are_listed_with_the_number_of_their_articles(string query, string expected)
    {
        var page = await _application.GetAsync($"/api/v1/authors{query}");
        var authors = page.Items("items").ToList();
        string.Join('|', authors.Select(author => $"{author.Text("name")} {author.GetProperty("articles")}"))
            .Should().Be(expected);
        page.GetProperty("total").GetInt32().Should().Be(authors.Count);
    }

    [Fact]
    public async Task An_author_leads_to_as_many_articles()
    {
        foreach (var author in (await _application.GetAsync("/api/v1/authors")).Items("items"))
        {
            var articles = await _application.GetAsync(author.Text("articlesUrl")!);
            articles.GetProperty("total").GetInt32().Should().Be(author.GetProperty("articles").GetInt32());
        }
    }

    [Fact]
    public async Task A_list_of_authors_is_walked_in_both_directions()
    {
        foreach (var sort in (string[])["articles", "-articles", "name", "-name"])
        {
            var pages = await Walk.BothWaysAsync(_application, $"/api/v1/authors?limit=1&sort={sort}");
            pages.Select(author => author.Text("name")).Should().HaveCount(4).And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public async Task An_author_is_found_by_a_part_of_the_name_in_any_case()
    {
        (await _application.GetAsync("/api/v1/articles?author=*DOE")).GetProperty("total").GetInt32().Should().Be(3);
        (await _application.GetAsync("/api/v1/articles?author=-*doe,-none&q=bridge"))
            .GetProperty("total").GetInt32().Should().Be(2);
    }
}
