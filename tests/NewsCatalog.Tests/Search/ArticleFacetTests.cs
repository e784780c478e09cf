using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Search;

/// <summary>Every field is counted alike in lists and searches.</summary>
public sealed class ArticleFacetTests : ThreeMuseums
{
    [Fact]
    public async Task A_field_is_counted_alike_in_a_list_and_in_a_search()
    {
        foreach (var field in ArticleFields.Facets)
        {
            var list = await Catalog.Database.Articles(articles =>
                articles.CountAsync(field, ArticleFilter.All, Cancelled)
            );
            var search = await Catalog.SearchAsync(Word, facets: [field]);
            list.Should().NotBeEmpty($"{field}");
            search.Facets[field].Should().Equal(list, $"{field}");
        }
    }

    [Fact]
    public async Task The_count_of_a_value_is_the_number_of_articles_that_it_finds()
    {
        foreach (var field in ArticleFields.Facets)
        {
            var counted = await Catalog.Database.Articles(articles =>
                articles.CountAsync(field, ArticleFilter.All, Cancelled)
            );
            foreach (var value in counted)
                (await BothAsync(field, ValueFilter.Of(value.Value))).Should().HaveCount(value.Count, $"{field} {value}");
        }
    }

    [Fact]
    public async Task Tags_are_searched()
    {
        var found = (await Catalog.SearchAsync("tag:opening")).Page;
        found.Items.Select(hit => hit.Article.SourceName).Should().Equal("2026/03/first.txt");
        found.Items[0].Snippet!.Pointer.Should().Be("/tags/0");
        (await Catalog.SearchAsync("queues")).Page.Total.Should().Be(1);
    }
}
