using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Tests.Search;

/// <summary>Three articles that differ in every field that articles are filtered by.</summary>
public abstract class ThreeMuseums : IAsyncLifetime
{
    protected const string Word = "museum";

    private protected SearchableCatalog Catalog { get; } = new();

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>For each field a value of the first of the articles, and one of none.</summary>
    protected static (string Has, string HasNot) ValuesOf(ArticleField field) => field switch
    {
        ArticleField.Author => ("jane DOE", "Nobody"),
        ArticleField.CitedSource => ("asahi shimbun", "Nothing"),
        ArticleField.Language => ("EN", "xx"),
        ArticleField.PublishedYear => ("2026", "1999"),
        ArticleField.PublishedMonth => ("2026-03", "2026-04"),
        ArticleField.SourceName => ("2026/03/first.txt", "none.txt"),
        ArticleField.Tag => ("OPENINGS", "closings"),
        ArticleField.Folder => ("2026", "2027"),
    };

    public async ValueTask InitializeAsync() =>
        await Catalog.MergeAsync(
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
        Catalog.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The names of what a filter finds, which is the same in a list and in a search.</summary>
    protected async Task<List<string>> BothAsync(ArticleField field, ValueFilter values)
    {
        var filter = ArticleFilter.By(field, values);
        var page = await Catalog.Database.Articles(articles =>
            articles.ListAsync(
                filter,
                new ArticleOrder(ArticleSort.Added, Descending: false),
                new PageRequest(10),
                ArticleParts.None,
                Cancelled
            )
        );
        var found = (await Catalog.SearchAsync(Word, filter)).Page;
        page.Total.Should().Be(page.Items.Count);
        found
            .Items.Select(hit => hit.Article.SourceName)
            .Should()
            .BeEquivalentTo(page.Items.Select(article => article.SourceName), $"{field} {values}");
        return [.. page.Items.Select(article => article.SourceName).Order(StringComparer.Ordinal)];
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
}
