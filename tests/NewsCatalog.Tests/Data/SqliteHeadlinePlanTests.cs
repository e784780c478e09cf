using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Data.Reading;
using NewsCatalog.Data.Writing;

namespace NewsCatalog.Tests.Data;

public sealed partial class SqliteHeadlinePlanTests
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
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var explain = db.Database.GetDbConnection().CreateCommand();
        var lines = query.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal));
        explain.CommandText = $"EXPLAIN QUERY PLAN {string.Join('\n', lines)}".Replace('@', ':');
        foreach (var name in Parameter().Matches(explain.CommandText).Select(match => match.Value).Distinct())
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, "x");
            explain.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex(@":\w+")]
    private static partial Regex Parameter();
}
