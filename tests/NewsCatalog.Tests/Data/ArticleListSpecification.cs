using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>In which order lists are walked, on every engine.</summary>
public abstract class ArticleListSpecification : ArticleSpecification
{
    private protected ArticleListSpecification(CatalogDatabase catalog)
        : base(catalog) { }

    [Fact]
    public async Task A_walk_meets_every_article_once_while_others_are_added_and_updated()
    {
        await MergeAsync([.. Enumerable.Range(0, 30).Select(n => Text($"{n:00}.txt", $"Museum {n}"))]);
        var seen = new List<string>();
        PageRequest? request = new(7);
        for (var step = 0; request is not null; step++)
        {
            var page = await ListAsync(ArticleOrder.NewestFirst, request);
            seen.AddRange(page.Items.Select(article => article.SourceName));
            request = page.Next is null ? null : new PageRequest(7, page.Next);
            Catalog.Clock.Advance(TimeSpan.FromSeconds(1));
            await MergeAsync(Text($"new{step}.txt", "Another museum"), Text("15.txt", $"Museum 15, take {step},"));
        }

        seen.Should().OnlyHaveUniqueItems();
        seen.Should().Contain(Enumerable.Range(0, 30).Select(n => $"{n:00}.txt"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Articles_without_a_date_come_last_whichever_way_the_list_is_sorted(bool descending)
    {
        await MergeAsync([.. Enumerable.Range(0, 9).Select(n => Text($"{n}.txt", $"Museum {n}"))]);
        var dates = new DateTimeOffset?[] { null, Day(3), Day(1), null, Day(3), Day(2), null, Day(3), Day(1) };
        for (var n = 0; n < dates.Length; n++)
        {
            var (id, date) = (ContentId.OfArticle($"{n}.txt"), dates[n]);
            await Catalog.Query(db => db.Articles.Where(article => article.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(article => article.PublishedAt, date), Cancelled));
        }

        var seen = new List<Article>();
        for (PageRequest? request = new(2); request is not null;)
        {
            var page = await ListAsync(new ArticleOrder(ArticleSort.Published, descending), request);
            seen.AddRange(page.Items);
            request = page.Next is null ? null : new PageRequest(2, page.Next);
        }

        var sorted = dates.Where(date => date is not null).Order();
        seen.Select(article => article.PublishedAt)
            .Should()
            .Equal([.. descending ? sorted.Reverse() : sorted, null, null, null]);
        seen.Select(article => article.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_position_of_another_sort_is_refused()
    {
        var list = () =>
            ListAsync(
                new ArticleOrder(ArticleSort.WordCount, Descending: false),
                new PageRequest(2, new Position("Aachen", "x"))
            );
        await list.Should().ThrowAsync<InvalidPositionException>();
    }

    static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);
}

public sealed class SqliteArticleListTests() : ArticleListSpecification(new SqliteDatabase());

public sealed class PostgresArticleListTests() : ArticleListSpecification(new PostgresDatabase());
