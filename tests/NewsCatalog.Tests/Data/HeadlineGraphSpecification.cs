using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Data.Reading;
using NewsCatalog.Data.Writing;
using NewsCatalog.Headlines;
using NewsCatalog.Paging;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Data;

/// <summary>How listed headlines and articles find each other, on every engine.</summary>
public abstract class HeadlineGraphSpecification : IDisposable
{
    const string Bridge = "Mayor Opens New Bridge After Years Of Delay";

    readonly CatalogDatabase _catalog;

    private protected HeadlineGraphSpecification(CatalogDatabase catalog) => _catalog = catalog;

    private protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_article_finds_the_articles_it_lists()
    {
        await MergeAsync(Text("bridge.txt", Bridge));
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge, "Storm Closes Mountain Road For Days")
        );
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact bridge.txt", "Unresolved");
    }

    [Fact]
    public async Task A_stored_headline_finds_the_article_it_waited_for_and_the_log_names_who_lists_it()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("b.txt", "Library Extends Its Opening Hours Again")
        );
        await MergeAsync(Text("bridge.txt", "Mayor opens new bridge after years of delay!"));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Normalized bridge.txt");
        (await StatusAsync(Bridge)).Should().Be(ResolutionStatus.Resolved);
        (await LogAsync())
            .Should()
            .Equal(
                "Created Content a.txt 1",
                "Created Content b.txt 1",
                "Created Content bridge.txt 1",
                "Updated Resolution a.txt 1"
            );
    }

    [Fact]
    public async Task Articles_of_one_batch_find_each_other_and_are_logged_once()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("bridge.txt", Bridge, "Museum Opens Its Doors To The Public")
        );
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact bridge.txt");
        (await ListedAsync("bridge.txt")).Should().Equal("Resolved Exact a.txt");
        (await LogAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_article_that_is_headed_otherwise_now_loses_what_listed_it_and_finds_what_waited()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("b.txt", "Library Extends Its Opening Hours Again", "Storm Closes Mountain Road For Days")
        );
        await MergeAsync(Text("bridge.txt", Bridge));
        await MergeAsync(Text("bridge.txt", "Storm Closes Mountain Road For Days"));
        (await ListedAsync("a.txt")).Should().Equal("Unresolved");
        (await ListedAsync("b.txt")).Should().Equal("Resolved Exact bridge.txt");
        (await StatusAsync(Bridge)).Should().Be(ResolutionStatus.Unresolved);
        (await LogAsync())[^3..]
            .Should()
            .BeEquivalentTo("Updated Content bridge.txt 2", "Updated Resolution a.txt 1", "Updated Resolution b.txt 1");
    }

    [Fact]
    public async Task A_headline_that_is_only_spelt_otherwise_now_is_no_longer_exact()
    {
        await MergeAsync(Text("a.txt", "Museum Opens Its Doors To The Public", Bridge), Text("bridge.txt", Bridge));
        await MergeAsync(Text("bridge.txt", "Mayor opens new bridge after years of delay"));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Normalized bridge.txt");
        (await LogAsync())[^2..].Should().Equal("Updated Content bridge.txt 2", "Updated Resolution a.txt 1");
    }

    [Fact]
    public async Task A_removed_article_takes_its_links_and_headlines_with_it()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("bridge.txt", Bridge, "Storm Closes Mountain Road For Days")
        );
        (
            await _catalog.Writer(articles =>
                articles.WithdrawAsync(["bridge.txt", "none"], WithdrawalReason.Deleted, Cancelled)
            )
        )
            .Should()
            .Be(1);
        (await ListedAsync("a.txt")).Should().Equal("Unresolved");
        (await _catalog.Query(db => db.RelatedHeadlines.Select(headline => headline.Text).ToListAsync(Cancelled)))
            .Should()
            .Equal(Bridge);
        (await LogAsync())[^2..].Should().Equal("Deleted Content bridge.txt 1", "Updated Resolution a.txt 1");
    }

    [Fact]
    public async Task Between_two_articles_of_one_headline_nothing_is_chosen_until_one_goes()
    {
        await MergeAsync(
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            Text("one.txt", Bridge),
            Text("two.txt", Bridge)
        );
        (await ListedAsync("a.txt")).Should().Equal("Ambiguous one.txt two.txt");
        (await ReferringAsync("one.txt")).Should().BeEmpty();
        await _catalog.Writer(articles => articles.WithdrawAsync(["one.txt"], WithdrawalReason.Deleted, Cancelled));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact two.txt");
        (await ReferringAsync("two.txt")).Should().Equal("a.txt");
    }

    [Fact]
    public async Task Each_reference_goes_to_the_article_that_is_spelt_as_it_is()
    {
        const string Loud = "MAYOR OPENS NEW BRIDGE AFTER YEARS OF DELAY";
        await MergeAsync(
            Text("quiet.txt", Bridge),
            Text("loud.txt", Loud),
            Text(
                "a.txt",
                "Museum Opens Its Doors To The Public",
                Bridge,
                Loud,
                "mayor opens new bridge after years of delay"
            )
        );
        (await ListedAsync("a.txt"))[..2].Should().Equal("Resolved Exact quiet.txt", "Resolved Exact loud.txt");
        (await ListedAsync("a.txt"))[2].Should().StartWith("Ambiguous");
        (await ReferringAsync("quiet.txt")).Should().Equal("a.txt");
        (await ReferringAsync("loud.txt")).Should().Equal("a.txt");
    }

    [Fact]
    public async Task Nine_hundred_headlines_one_twice_and_the_articles_own_are_all_kept()
    {
        const string Own = "Museum Opens Its Doors To The Public";
        await MergeAsync(
            Text(
                "a.txt",
                Own,
                [Own, .. NewsText.Headlines("Trams", 900), "Council debates new plan for trams as vote number 1 nears"]
            )
        );
        var listed = await ListedAsync("a.txt");
        listed.Should().HaveCount(902);
        listed[0].Should().Be("Resolved Exact a.txt");
        (await ReferringAsync("a.txt")).Should().Equal("a.txt");
        (await _catalog.Query(db => db.RelatedHeadlines.CountAsync(Cancelled))).Should().Be(901);
    }

    [Fact]
    public async Task More_articles_of_one_headline_than_are_told_apart_stay_ambiguous_however_many_go()
    {
        await MergeAsync([
            Text("a.txt", "Museum Opens Its Doors To The Public", Bridge),
            .. Enumerable.Range(0, 30).Select(n => Text($"{n}.txt", Bridge)),
        ]);
        (await ListedAsync("a.txt")).Should().ContainSingle().Which.Split(' ').Should().HaveCount(21);
        for (var n = 0; n < 28; n++)
            await _catalog.Writer(articles => articles.WithdrawAsync([$"{n}.txt"], WithdrawalReason.Deleted, Cancelled));
        (await ListedAsync("a.txt"))
            .Should()
            .ContainSingle()
            .Which.Split(' ')[1..]
            .Should()
            .BeEquivalentTo("28.txt", "29.txt");
        await _catalog.Writer(articles => articles.WithdrawAsync(["28.txt"], WithdrawalReason.Deleted, Cancelled));
        (await ListedAsync("a.txt")).Should().Equal("Resolved Exact 29.txt");
    }

    [Fact]
    public void However_articles_come_change_and_go_the_links_are_those_of_a_catalog_made_at_once() =>
        Gen.Select(Gen.OneOf("0.txt", "1.txt", "2.txt", "3.txt", "4.txt"), Gen.Int[-1, 9], Gen.Int[0, 9].Array[3])
            .Array[1, 4]
            .List[1, 12]
            .Sample(
                batches =>
                {
                    using var catalog = _catalog.Another();
                    var texts = new Dictionary<string, string>();
                    foreach (var batch in batches)
                    {
                        var changes = batch.DistinctBy(change => change.Item1).ToList();
                        var written = changes
                            .Where(change => change.Item2 >= 0)
                            .ToDictionary(change => change.Item1, change => Circle(change.Item2, change.Item3));
                        var removed = changes.Where(change => change.Item2 < 0).Select(change => change.Item1).ToList();
                        foreach (var (name, text) in written)
                            texts[name] = text;
                        foreach (var name in removed)
                            texts.Remove(name);
                        Write(catalog, written, removed);
                    }

                    using var fresh = _catalog.Another();
                    Write(fresh, texts, []);
                    Links(catalog).Should().BeEquivalentTo(Links(fresh));
                },
            iter: Rounds.Or(20, inCI: 60), threads: 1);

    public void Dispose()
    {
        _catalog.Dispose();
        GC.SuppressFinalize(this);
    }

    // Headlines that differ in spelling, are cut, carry a site's name, or are the start of a lead without a headline.
    static string Circle(int headline, int[] listed)
    {
        string[] headlines =
        [
            Bridge,
            Bridge.ToUpperInvariant(),
            "Mayor Opens New Bridge After…",
            $"{Bridge} - The Daily Example",
            "Mayor Opens New Bridge After Years Of Delay And Dispute",
            "The museum opened its doors to the public on Monday",
            "The museum opened its doors to the pub…",
            "The museum opened its doors",
            "!!!",
            "東京都知事、新しい橋の開通式に出席",
        ];
        var related = listed.Select(index => headlines[index]);
        return headline is 5 or 8 ? NewsText.Of("The museum", related) : NewsText.Titled(headlines[headline], related);
    }

    static void Write(CatalogDatabase catalog, Dictionary<string, string> texts, List<string> removed) =>
        catalog
            .Writer(async articles =>
            {
                await articles.WithdrawAsync([.. removed], WithdrawalReason.Deleted, Cancelled);
                return await articles.WriteAsync(
                    [.. texts.Select(text => SourceTexts.Draft(text.Key, text.Value))],
                    Cancelled
                );
            })
            .GetAwaiter()
            .GetResult();

    static List<string> Links(CatalogDatabase catalog) =>
        catalog
            .Query(async db =>
            {
                var candidates = await db
                    .HeadlineCandidates.Select(one => $"{one.Headline.Id} {one.ArticleId} {one.Method}")
                    .ToListAsync(Cancelled);
                var headlines = await db
                    .RelatedHeadlines.Select(one => $"{one.Id} {one.References} {one.IsTruncated}")
                    .ToListAsync(Cancelled);
                return (List<string>)[.. candidates, .. headlines];
            })
            .GetAwaiter()
            .GetResult();

    static ArticleDraft Text(string name, string headline, params IEnumerable<string> headlines) =>
        SourceTexts.Draft(name, NewsText.Titled(headline, headlines));

    Task<IReadOnlyList<WriteResult>> MergeAsync(params ArticleDraft[] sources) =>
        _catalog.Writer(articles => articles.WriteAsync(sources, Cancelled));

    async Task<List<string>> ListedAsync(string name)
    {
        var id = ContentId.OfArticle(name);
        var listed = await _catalog.Articles(articles => articles.ListRelatedHeadlinesAsync(id, Cancelled));
        var alone = await _catalog.Articles(articles => articles.FindAsync(id, Cancelled));
        alone!
            .RelatedHeadlines.Select(reference => reference.Resolution)
            .Should()
            .BeEquivalentTo(listed!.Select(reference => reference.Resolution));
        var names = await _catalog.Query(db =>
            db.Articles.ToDictionaryAsync(article => article.Id, article => article.SourceName, Cancelled)
        );
        return [.. listed!.Select(reference => Describe(reference.Resolution, names))];
    }

    static string Describe(Resolution resolution, Dictionary<string, string> names)
    {
        List<string> words = [$"{resolution.Status}"];
        if (resolution.Method is { } method)
            words.Add($"{method}");
        if (resolution.Article is { } article)
            words.Add(names[article.ArticleId]);
        words.AddRange(
            resolution.Candidates.Select(candidate => names[candidate.ArticleId]).Order(StringComparer.Ordinal)
        );
        return string.Join(' ', words);
    }

    async Task<IEnumerable<string>> ReferringAsync(string name)
    {
        var filter = new ArticleFilter { RefersTo = ContentId.OfArticle(name) };
        var page = await _catalog.Articles(articles =>
            articles.ListAsync(filter, ArticleOrder.NewestFirst, new PageRequest(100), ArticleParts.None, Cancelled)
        );
        return page.Items.Select(article => article.SourceName);
    }

    Task<ResolutionStatus> StatusAsync(string text) =>
        _catalog.Query(db =>
            db.RelatedHeadlines.Where(headline => headline.Text == text)
                .Select(headline => headline.Status)
                .SingleAsync(Cancelled)
        );

    async Task<List<string>> LogAsync()
    {
        var names = Enumerable.ToDictionary(["a.txt", "b.txt", "bridge.txt"], ContentId.OfArticle);
        var changes = await _catalog.Query(db => db.Changes.OrderBy(change => change.Sequence).ToListAsync(Cancelled));
        return changes.ConvertAll(change =>
            $"{change.Kind} {change.Reason} {names[change.ArticleId]} {change.Version}"
        );
    }
}

public sealed partial class SqliteHeadlineGraphTests() : HeadlineGraphSpecification(new SqliteDatabase())
{
    [Fact]
    public async Task Articles_by_what_they_list_are_found_by_index_and_not_by_reading_all()
    {
        using var catalog = new SqliteDatabase();
        foreach (
            var filter in (ArticleFilter[])
                [new ArticleFilter { RefersTo = "x" }, new ArticleFilter { ListsHeadline = "x" }]
        )
        {
            var plan = await catalog.Query(db =>
                PlanAsync(
                    db,
                    db.Matching(filter)
                        .OrderByDescending(article => article.AddedAt)
                        .ThenByDescending(article => article.Id)
                        .Take(21)
                        .ToQueryString()
                )
            );
            plan.Should()
                .Contain(step => step.StartsWith("SEARCH a ", StringComparison.Ordinal))
                .And.NotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task New_headlines_look_for_their_articles_by_index_and_not_by_reading_all()
    {
        using var catalog = new SqliteDatabase();
        var plan = await catalog.Query(db => PlanAsync(db, CandidateSearch.Promising));

        plan.Should()
            .Contain(step => step.StartsWith("SEARCH Listed USING INTEGER PRIMARY KEY", StringComparison.Ordinal))
            .And.NotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal));
        plan.Where(step => step.StartsWith("SEARCH Articles", StringComparison.Ordinal))
            .Should()
            .HaveCount(5)
            .And.OnlyContain(step => step.Contains("Key", StringComparison.Ordinal));
    }

    static async Task<List<string>> PlanAsync(CatalogContext db, string query)
    {
        await db.Database.OpenConnectionAsync(Cancelled);
        await using var explain = db.Database.GetDbConnection().CreateCommand();
        explain.CommandText =
            $"EXPLAIN QUERY PLAN {string.Join('\n', query.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)))}".Replace(
                "@",
                ":",
                StringComparison.Ordinal
            );
        foreach (var name in Parameter().Matches(explain.CommandText).Select(match => match.Value).Distinct())
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, "x");
            explain.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(Cancelled);
        while (await reader.ReadAsync(Cancelled)) steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex(@":\w+")]
    private static partial Regex Parameter();
}
