using System.Net;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>A catalog that was kept in SQLite goes on in PostgreSQL.</summary>
public sealed class MovingUpTests
{
    /// <summary>The beginning of an entity tag tells the state of the article; the rest also the address.</summary>
    const int StateLength = 9;

    [Fact]
    public async Task Ids_versions_entity_tags_keys_and_cursors_stay()
    {
        using var database = PostgresTestDatabase.Make();
        using var folder = new TextFolder { IsKept = true };
        for (var number = 0; number < 12; number++)
            folder.With($"{number}.txt", NewsText.Of($"Museum {number}", NewsText.Headlines("the hall", 2)));
        List<(HttpStatusCode, string?, string)> before;
        string? key;
        string? tag;
        string resume,
            backup = $"{folder.Database}.copy.db";
        using (var old = CatalogApplication.Start(folder))
        {
            var client = await WritingClient.WithKeyAsync(old);
            key = client.Key;
            tag = (await client.PutAsync("new.txt", NewsText.Of("Museum new"))).Tag;
            await client.PutAsync("gone.txt", NewsText.Of("Museum gone"));
            var gone = await client.PutAsync("gone.txt", NewsText.Of("Museum gone, again"), ifMatch: "*");
            await client.DeleteAsync(gone.Location!, ifMatch: "*");
            before = await AnswersAsync(client);
            resume = (await client.GetAsync("/api/v1/changes?limit=5")).Json.GetProperty("resume").GetString()!;
            await RunAsync("backup", backup, "--Database:ConnectionString", folder.ConnectionString);
        }

        await RunAsync("restore", backup, "--Database:ConnectionString", database.ConnectionString);
        (await RunAsync("restore", backup, "--Database:ConnectionString", database.ConnectionString, code: 1))
            .Should()
            .Contain("has articles already");

        folder.IsKept = false;
        using var now = CatalogApplication.Start(
            folder,
            ("Database:ConnectionString", database.ConnectionString),
            ("Search:Folder", $"{folder.SearchFolder}-new"),
            ("Imports:Folder", $"{folder.Database}.new")
        );
        var moved = new WritingClient(now.Client, key);
        (await AnswersAsync(moved)).Should().Equal(before);
        (await moved.GetAsync(resume)).Status.Should().Be(HttpStatusCode.OK);
        (await moved.PutAsync("new.txt", NewsText.Of("Museum newer"), ifMatch: tag))
            .Status.Should()
            .Be(HttpStatusCode.OK);

        async Task<string> RunAsync(string command, string file, string setting, string value, int code = 0)
        {
            using var program = CatalogProcess.Run(
                Path.GetTempPath(),
                [],
                command,
                file,
                folder.Path,
                setting,
                value,
                "--Search:Folder",
                $"{folder.SearchFolder}-{command}",
                "--Imports:Folder",
                $"{folder.Database}.{command}"
            );
            (await program.ExitCodeAsync()).Should().Be(code, program.Output);
            return program.Output;
        }
    }

    static async Task<List<(HttpStatusCode Status, string? Tag, string Text)>> AnswersAsync(WritingClient client)
    {
        var list = await client.GetAsync("/api/v1/articles?sort=sourceName&limit=100");
        var changes = await client.GetAsync("/api/v1/changes?limit=1000");
        var answers = new List<Answer> { changes with { Tag = null } };
        foreach (var article in list.Json.GetProperty("items").EnumerateArray())
        {
            var address = article.GetProperty("url").GetString()!;
            answers.Add(await client.GetAsync(address));
            answers.Add(await client.GetAsync($"{address}/versions"));
            answers.Add(await client.GetAsync($"{address}/related-headlines"));
        }

        return answers.ConvertAll(answer => (answer.Status, answer.Tag?[..StateLength], answer.Text));
    }
}
