using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Search;

/// <summary>What a search answers depends on the catalog alone, not on how the catalog came to be.</summary>
public sealed class HistoryPropertyTests
{
    const int Names = 14;

    static readonly string[] Words =
    [
        "museum", "museums", "museo", "harbour", "volcano", "volcanic", "market", "bridge", "library", "storm",
        "storms", "village", "council", "harvest",
    ];

    static readonly string[] Foreign = ["stadt", "städte", "museen", "brücken", "nicht", "und", "der", "hafen"];

    static readonly string[] Queries =
    [
        "museum", "harbour volcano", "museum OR storm OR village", "\"market bridge\"", "headline:museum",
        "body:storms", "vol*", "harbor~", "musem", "brucken", "-museum", "library -bridge", "stadt museum",
        "(council OR harvest) market", "harvestt", "muse~ OR villag~",
    ];

    static readonly string[] Prefixes = ["m", "mu", "muse", "vo", "brid", "harbuor", "museum st", "sto"];

    static readonly Gen<string> Text =
        from foreign in Gen.Int[0, 3].Select(one => one == 0)
        from headline in Some(Words, 2, 4)
        from body in Some(foreign ? Foreign : Words, 5, 60)
        from listed in Some(Words, 2, 3).List[0, 3]
        select $"{headline} Makes News Again\n\nThe {headline} {body}.\n\nPhoto: Anna {headline.Split(' ')[0]}\n\n\n{string.Join('\n', listed.Select(one => $"{one} Makes News Again"))}\n";

    static readonly Gen<(int Name, string? Text)> Step = Gen.Select(
        Gen.Int[0, Names - 1],
        Gen.Frequency((5, Text.Select(text => (string?)text)), (1, Gen.Const((string?)null)))
    );

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_that_of_an_index_built_from_the_same_catalog() =>
        await Step.Array[1, 6]
            .List[1, 25]
            .SampleAsync(
                async history =>
                {
                    using var catalog = new SearchableCatalog();
                    await catalog.MergeAsync(
                        Enumerable.Range(0, Names).Select(name => ($"{name}.txt", NewsText.Of($"The {Words[name]}")))
                    );
                    await catalog.FindAsync("museum");
                    foreach (var steps in history)
                    {
                        foreach (var removed in steps.Where(step => step.Text is null))
                            await catalog.RemoveAsync($"{removed.Name}.txt");
                        await catalog.MergeAsync(
                            steps
                                .Where(step => step.Text is not null)
                                .DistinctBy(step => step.Name)
                                .Select(step => ($"{step.Name}.txt", step.Text!))
                        );

                        // Each time, or what was deleted meanwhile would never have been in a segment.
                        await catalog.FindAsync("museum");
                    }

                    var followed = await AnswersAsync(catalog.Database, catalog.Database.Index);
                    var folder = $"{catalog.Database.Folder.SearchFolder}-fresh";
                    using var fresh = await UseAsync(
                        catalog.Database,
                        services =>
                            Task.FromResult(
                                ActivatorUtilities.CreateInstance<CatalogIndex>(
                                    services,
                                    Options.Create(new SearchOptions { Folder = folder })
                                )
                            )
                    );
                    foreach (var (answer, expected) in followed.Zip(await AnswersAsync(catalog.Database, fresh)))
                        answer.Should().Be(expected);
                },
                iter: Rounds.Or(3, inCI: 8),
                threads: 1
            );

    static Gen<string> Some(string[] words, int least, int most) =>
        Gen.Int[0, words.Length - 1]
            .Array[least, most]
            .Select(chosen => string.Join(' ', chosen.Select(word => words[word])));

    static async Task<List<string>> AnswersAsync(CatalogDatabase database, CatalogIndex index) =>
        await UseAsync(
            database,
            async services =>
            {
                var answers = new List<string>();
                void Add(string question, object? answer) =>
                    answers.Add($"{question}: {JsonSerializer.Serialize(answer)}");
                var (articles, headlines) = (
                    ActivatorUtilities.CreateInstance<ArticleSearch>(services, index),
                    ActivatorUtilities.CreateInstance<HeadlineSearch>(services, index)
                );
                foreach (var query in Queries)
                {
                    // A position says the score and all statistics that it was made of.
                    for (var page = new PageRequest(2); page is not null;)
                    {
                        var hits = await articles.FindAsync(
                            new ArticleListRequest(
                                ArticleFilter.All,
                                SearchQuery.Parse(query),
                                null,
                                page,
                                ArticleParts.None,
                                ArticleFields.Facets
                            ),
                            Cancelled
                        );
                        Add(
                            query,
                            new
                            {
                                Ids = hits.Page.Items.Select(hit => hit.Article.Id),
                                hits.Page.Total,
                                hits.Page.Next,
                                hits.Facets,
                                hits.Report,
                            }
                        );
                        page = hits.Page.Next is { } next ? page with { After = next } : null;
                    }

                    if (query.Contains(':', StringComparison.Ordinal))
                        continue;
                    var listed = await headlines.FindAsync(
                        SearchQuery.Parse(query),
                        null,
                        null,
                        new PageRequest(3),
                        Cancelled
                    );
                    Add(
                        $"listed {query}",
                        new
                        {
                            Ids = listed.Items.Select(headline => headline.Id),
                            listed.Total,
                            listed.Next,
                        }
                    );
                }

                foreach (var prefix in Prefixes)
                {
                    var suggested = await ActivatorUtilities
                        .CreateInstance<Suggestions>(services, index)
                        .CompleteAsync(prefix, 5, Cancelled);
                    Add(prefix, new { suggested.Terms, Headlines = suggested.Headlines.Select(article => article.Id) });
                }

                foreach (var name in Enumerable.Range(0, Names).Select(name => $"{name}.txt"))
                {
                    var similar = await ActivatorUtilities
                        .CreateInstance<SimilarArticles>(services, index)
                        .FindAsync(ContentId.OfArticle(name), 10, Cancelled);
                    Add(
                        name,
                        similar?.Select(one => new
                        {
                            one.Article.Id,
                            one.Score,
                            one.Because,
                        })
                    );
                }

                return answers;
            }
        );

    static async Task<T> UseAsync<T>(CatalogDatabase database, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = database.Scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
