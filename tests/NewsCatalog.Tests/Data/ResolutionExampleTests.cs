using NewsCatalog.Articles;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>The table of <c>docs/related-headlines.md</c>, in either order of arrival.</summary>
public sealed class ResolutionExampleTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var rows = File.ReadAllLines(Path.Combine(TextFolder.Upwards("docs"), "related-headlines.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Replace(@"\|", "\0", StringComparison.Ordinal).Trim('|').Split('|'))
            .Skip(2);
        return new(rows.Select(cells => (Cell(cells[0]), Cell(cells[1]), Cell(cells[2]))));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_documented_headline_leads_to_the_documented_articles(
        string listed,
        string articles,
        string resolution
    )
    {
        var lister = SourceTexts.Draft("lister.txt", NewsText.Titled("Museum Opens Its Doors To The Public", listed));
        var targets = articles
            .Split("<br>", StringSplitOptions.TrimEntries)
            .Select((article, n) => SourceTexts.Draft($"{n}.txt", TextOf(article)))
            .ToArray();
        (await ResolveAsync([lister], targets)).Should().Be(resolution);
        (await ResolveAsync(targets, [lister])).Should().Be(resolution);
    }

    [Fact]
    public void There_are_examples_of_every_outcome() =>
        Examples()
            .Select(row => row.Data.Item3)
            .Should()
            .Contain(["resolved, exact", "resolved, normalized", "resolved, truncated", "ambiguous", "unresolved"]);

    static string TextOf(string article) =>
        article.StartsWith("lead: ", StringComparison.Ordinal)
            ? $"{article[6..]}\n{NewsText.Of("The museum")}"
            : NewsText.Titled(article);

    static async Task<string> ResolveAsync(ArticleDraft[] first, ArticleDraft[] second)
    {
        using var catalog = new SqliteDatabase();
        var cancelled = TestContext.Current.CancellationToken;
        await catalog.Writer(articles => articles.WriteAsync(first, cancelled));
        await catalog.Writer(articles => articles.WriteAsync(second, cancelled));
        var listed = await catalog.Articles(articles =>
            articles.ListRelatedHeadlinesAsync(ContentId.OfArticle("lister.txt"), cancelled)
        );
        var found = listed.Should().ContainSingle().Which.Resolution;
        if (found.Article is { } article) article.ArticleId.Should().Be(ContentId.OfArticle("0.txt"));
        return (found.Method is { } method ? $"{found.Status}, {method}" : $"{found.Status}").ToLowerInvariant();
    }

    static string Cell(string text) => text.Replace('\0', '|').Trim();
}
