using System.Diagnostics;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Search;

/// <summary>Every field filters lists and searches alike.</summary>
public sealed class ArticleFieldTests : ThreeMuseums
{
    [Fact]
    public async Task Articles_without_a_value_and_names_that_begin_alike_are_found_and_left_out()
    {
        string[] dated = ["2026-old/second.txt", "2026/03/first.txt"];
        foreach (var field in Enum.GetValues<ArticleField>().Except([ArticleField.Language, ArticleField.SourceName]))
        {
            (await BothAsync(field, ValueFilter.Of(ArticleFields.Absent))).Should().Equal(["third.txt"], $"{field}");
            (await BothAsync(field, ValueFilter.Of(ArticleFields.Absent, ValuesOf(field).Has)))
                .Should().BeEquivalentTo(["third.txt", "2026/03/first.txt"], $"{field}");
            (await BothAsync(field, new ValueFilter([], [ArticleFields.Absent]))).Should().BeEquivalentTo(dated);
        }

        (await BothAsync(ArticleField.Language, ValueFilter.Of(ArticleFields.Absent))).Should().BeEmpty();
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of(ArticleFields.Absent))).Should().BeEmpty();
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("2026*"))).Should().BeEquivalentTo(dated);
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("2026/*"))).Should().Equal("2026/03/first.txt");
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("2026/*", "third.txt", "T*"))).Should().HaveCount(2);
        (await BothAsync(ArticleField.SourceName, new ValueFilter([], ["2026*"]))).Should().Equal("third.txt");
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("*"))).Should().HaveCount(3);
    }

    [Theory]
    [InlineData("*DOE", "2026/03/first.txt")]
    [InlineData("jane*", "2026/03/first.txt")]
    [InlineData("*n*", "2026-old/second.txt", "2026/03/first.txt")]
    [InlineData("*", "2026-old/second.txt", "2026/03/first.txt")]
    [InlineData("doe*")]
    [InlineData("*j?ne*")]
    [InlineData("*%*")]
    [InlineData("*_*")]
    [InlineData("ja*e doe")]
    public async Task An_author_is_found_by_a_part_of_the_name(string part, params string[] found)
    {
        (await BothAsync(ArticleField.Author, ValueFilter.Of(part))).Should().Equal(found);
        (await BothAsync(ArticleField.Author, ValueFilter.Of("Nobody", part))).Should().Equal(found);
        (await BothAsync(ArticleField.Author, new ValueFilter([], [part]))).Should().HaveCount(3 - found.Length);
    }

    [Fact]
    public async Task A_part_of_a_name_that_is_a_thousand_letters_long_is_looked_for_soon()
    {
        var clock = Stopwatch.StartNew();
        (await BothAsync(ArticleField.Author, ValueFilter.Of($"*{new string('a', 1500)}*"))).Should().BeEmpty();
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_year_is_all_its_months()
    {
        (await BothAsync(ArticleField.PublishedMonth, ValueFilter.Of("2025"))).Should().Equal("2026-old/second.txt");
        (await BothAsync(ArticleField.PublishedMonth, ValueFilter.Of("2025", "2026-03"))).Should().HaveCount(2);
        (await BothAsync(ArticleField.PublishedMonth, ValueFilter.Of("2025-02", "2025-04", "25"))).Should().BeEmpty();
        var months = await Catalog.SearchAsync(Word, facets: [ArticleField.PublishedMonth]);
        months.Facets[ArticleField.PublishedMonth].Should()
            .Equal(new("2025-03", 1), new("2026-03", 1), new FacetValue(ArticleFields.Absent, 1));
    }

    [Fact]
    public async Task A_value_includes_and_excludes_the_same_articles_in_a_list_and_in_a_search()
    {
        foreach (var field in Enum.GetValues<ArticleField>())
        {
            var (has, hasNot) = ValuesOf(field);
            var with = await BothAsync(field, ValueFilter.Of(has));
            var without = await BothAsync(field, new ValueFilter([], [has]));
            with.Should().Contain("2026/03/first.txt", $"{field}").And.NotContain("third.txt");
            without.Should().Contain("third.txt", $"{field}").And.NotContain("2026/03/first.txt");
            with.Concat(without).Should().BeEquivalentTo(["2026/03/first.txt", "2026-old/second.txt", "third.txt"], $"{field}");
            (await BothAsync(field, ValueFilter.Of(hasNot))).Should().BeEmpty($"{field}");
            (await BothAsync(field, ValueFilter.Of(hasNot, has))).Should().Equal(with);
        }
    }

    [Fact]
    public async Task A_folder_is_what_stands_in_it_and_below()
    {
        (await BothAsync(ArticleField.Folder, ValueFilter.Of("2026/03/"))).Should().Equal("2026/03/first.txt");
        (await BothAsync(ArticleField.Folder, ValueFilter.Of("2026", "2026-old"))).Should().HaveCount(2);
        (await BothAsync(ArticleField.Folder, ValueFilter.Of("2026/0", "03", "first.txt"))).Should().BeEmpty();
        (await Catalog.SearchAsync(Word, facets: [ArticleField.Folder]))
            .Facets[ArticleField.Folder]
            .Should()
            .Equal(new("2026", 1), new("2026-old", 1), new("2026/03", 1), new FacetValue(ArticleFields.Absent, 1));
    }

    [Fact]
    public async Task A_filter_that_empties_a_search_is_named_by_its_parameter()
    {
        foreach (var field in Enum.GetValues<ArticleField>())
        {
            var report = (
                await Catalog.SearchAsync(Word, ArticleFilter.By(field, ValueFilter.Of(ValuesOf(field).HasNot)))
            ).Report!;
            var parameter = field.Parameter();
            report
                .EmptiedBy.Should()
                .ContainSingle(
                    cause => cause.Parameter == parameter,
                    parameter
                );
        }
    }

    [Fact]
    public void Filters_are_equal_when_their_criteria_are()
    {
        var time = new TimeRange(ArticleTime.Added, new DateTimeOffset(2026, 3, 1, 0, 0, 16, 100, TimeSpan.Zero), null);
        ArticleFilter Of(TimeRange range) =>
            new ArticleFilter { Time = range }
                .And(ArticleField.Author, ValueFilter.Of("a"))
                .And(ArticleField.Language, ValueFilter.Of("en"));
        ArticleFilter Turned(TimeRange range) =>
            new ArticleFilter { Time = range }
                .And(ArticleField.Language, ValueFilter.Of("en"))
                .And(ArticleField.Author, ValueFilter.Of("a"));

        Of(time).Should().Be(Turned(time));
        Of(time).GetHashCode().Should().Be(Turned(time).GetHashCode());
        Of(time).Should().NotBe(Of(time with { From = time.From!.Value.AddMilliseconds(800) }));
        Of(time).Should().NotBe(Of(time).And(ArticleField.Author, new ValueFilter([], ["a"])));
    }
}
