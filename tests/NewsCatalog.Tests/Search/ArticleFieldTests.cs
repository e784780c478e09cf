using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Tests.Search;

/// <summary>Every field filters lists and searches alike, and is counted alike in both.</summary>
public sealed class ArticleFieldTests : IAsyncLifetime
{
    const string Word = "museum";

    readonly SearchableCatalog _catalog = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>For each field a value of the first of the articles, and one of none.</summary>
    static (string Has, string HasNot) ValuesOf(ArticleField field) => field switch
    {
        ArticleField.Author => ("jane DOE", "Nobody"),
        ArticleField.CitedSource => ("asahi shimbun", "Nothing"),
        ArticleField.Language => ("EN", "xx"),
        ArticleField.PublishedYear => ("2026", "1999"),
        ArticleField.SourceName => ("2026/03/first.txt", "none.txt"),
        ArticleField.Tag => ("OPENINGS", "closings"),
        ArticleField.Folder => ("2026", "2027"),
    };

    public async ValueTask InitializeAsync() =>
        await _catalog.MergeAsync(
            (
                "2026/03/first.txt",
                Text("The first museum", "Jane Doe", "2026-03-01", "according to the Asahi Shimbun newspaper")
            ),
            ("2026-old/second.txt", Text("The second museum", "John Roe", "2025-03-01", "according to Reuters")),
            (
                "third.txt",
                "Das dritte Museum hat am Montag seine Türen für die Öffentlichkeit geöffnet, und viele "
                    + "Menschen warteten im Regen auf den Einlass. Museum museum.\n"
            )
        );

    public ValueTask DisposeAsync()
    {
        _catalog.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Articles_without_a_value_and_names_that_begin_alike_are_found_and_left_out()
    {
        string[] dated = ["2026-old/second.txt", "2026/03/first.txt"];
        (await BothAsync(ArticleField.PublishedYear, ValueFilter.Of("none"))).Should().Equal("third.txt");
        (await BothAsync(ArticleField.PublishedYear, ValueFilter.Of("none", "2025")))
            .Should().BeEquivalentTo("third.txt", "2026-old/second.txt");
        (await BothAsync(ArticleField.PublishedYear, new ValueFilter([], ["none"]))).Should().BeEquivalentTo(dated);
        (await BothAsync(ArticleField.Language, ValueFilter.Of("none"))).Should().NotContain("third.txt");
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("2026*"))).Should().BeEquivalentTo(dated);
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("2026/*"))).Should().Equal("2026/03/first.txt");
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("2026/*", "third.txt", "T*"))).Should().HaveCount(2);
        (await BothAsync(ArticleField.SourceName, new ValueFilter([], ["2026*"]))).Should().Equal("third.txt");
        (await BothAsync(ArticleField.SourceName, ValueFilter.Of("*"))).Should().HaveCount(3);
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
    public async Task A_field_is_counted_alike_in_a_list_and_in_a_search()
    {
        foreach (var field in ArticleFields.Facets)
        {
            var list = await _catalog.Database.Articles(articles =>
                articles.CountAsync(field, ArticleFilter.All, Cancelled)
            );
            var search = await _catalog.SearchAsync(Word, facets: [field]);
            list.Should().NotBeEmpty($"{field}");
            search.Facets[field].Should().Equal(list, $"{field}");
        }
    }

    [Fact]
    public async Task The_count_of_a_value_is_the_number_of_articles_that_it_finds()
    {
        foreach (var field in ArticleFields.Facets)
        {
            var counted = await _catalog.Database.Articles(articles =>
                articles.CountAsync(field, ArticleFilter.All, Cancelled)
            );
            foreach (var value in counted)
                (await BothAsync(field, ValueFilter.Of(value.Value))).Should().HaveCount(value.Count, $"{field} {value}");
        }
    }

    [Fact]
    public async Task A_folder_is_what_stands_in_it_and_below()
    {
        (await BothAsync(ArticleField.Folder, ValueFilter.Of("2026/03/"))).Should().Equal("2026/03/first.txt");
        (await BothAsync(ArticleField.Folder, ValueFilter.Of("2026", "2026-old"))).Should().HaveCount(2);
        (await BothAsync(ArticleField.Folder, ValueFilter.Of("2026/0", "03", "first.txt"))).Should().BeEmpty();
        (await _catalog.SearchAsync(Word, facets: [ArticleField.Folder]))
            .Facets[ArticleField.Folder]
            .Should()
            .Equal(new FacetValue("2026", 1), new FacetValue("2026-old", 1), new FacetValue("2026/03", 1));
    }

    [Fact]
    public async Task Tags_are_searched()
    {
        var found = (await _catalog.SearchAsync("tag:opening")).Page;
        found.Items.Select(hit => hit.Article.SourceName).Should().Equal("2026/03/first.txt");
        found.Items[0].Snippet!.Pointer.Should().Be("/tags/0");
        (await _catalog.SearchAsync("queues")).Page.Total.Should().Be(1);
    }

    [Fact]
    public async Task A_filter_that_empties_a_search_is_named_by_its_parameter()
    {
        foreach (var field in Enum.GetValues<ArticleField>())
        {
            var report = (
                await _catalog.SearchAsync(Word, ArticleFilter.By(field, ValueFilter.Of(ValuesOf(field).HasNot)))
            ).Report!;
            var parameter = field == ArticleField.PublishedYear ? "published" : $"{field}";
            report
                .EmptiedBy.Should()
                .ContainSingle(
                    cause => string.Equals(cause.Parameter, parameter, StringComparison.OrdinalIgnoreCase),
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

    static string Text(string subject, string author, string date, string attribution) =>
        $"""
        ---
        tags: [{(author == "Jane Doe" ? "Openings" : "Queues")}, Museums]
        ---
        {subject} Opens Its Doors Again
        By {author}
        {date}

            {subject} opened its doors on Monday, {attribution}, and many people who had waited for it came to see it in the rain.
            The museum had been closed for years, and the visitors queued along the street with their children and their dogs.

        """;

    async Task<List<string>> BothAsync(ArticleField field, ValueFilter values)
    {
        var filter = ArticleFilter.By(field, values);
        var page = await _catalog.Database.Articles(articles =>
            articles.ListAsync(
                filter,
                new ArticleOrder(ArticleSort.Added, Descending: false),
                new PageRequest(10),
                ArticleParts.None,
                Cancelled
            )
        );
        var found = (await _catalog.SearchAsync(Word, filter)).Page;
        page.Total.Should().Be(page.Items.Count);
        found
            .Items.Select(hit => hit.Article.SourceName)
            .Should()
            .BeEquivalentTo(page.Items.Select(article => article.SourceName), $"{field} {values}");
        return [.. page.Items.Select(article => article.SourceName).Order(StringComparer.Ordinal)];
    }
}
