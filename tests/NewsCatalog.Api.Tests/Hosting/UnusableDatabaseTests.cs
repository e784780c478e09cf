using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>A database that is not ours is left alone; one that is damaged is not trusted.</summary>
public sealed class UnusableDatabaseTests : IDisposable
{
    const int PageBytes = 4096;

    readonly TextFolder _folder = new();

    public UnusableDatabaseTests()
    {
        for (var number = 0; number < 60; number++)
            _folder.With($"{number}.txt", NewsText.Of($"Museum number {number}"));
    }

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CREATE TABLE albums (id); CREATE TABLE artists (id)", "with the tables 'albums', 'artists'")]
    [InlineData(
        "PRAGMA journal_mode = WAL; CREATE TABLE a (id); CREATE TABLE b (id); CREATE TABLE c (id); CREATE TABLE d (id)",
        "'a', 'b', 'c' and 1 more"
    )]
    [InlineData("PRAGMA application_id = 252006675; CREATE TABLE x (y)", "with the application_id 252006675")]
    [InlineData(
        """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT); INSERT INTO "__EFMigrationsHistory" VALUES ('20200101000000_Theirs')""",
        "another program"
    )]
    public async Task The_database_of_another_program_is_named_and_left_as_it_is(string made, string said)
    {
        Run(made);
        var before = await File.ReadAllBytesAsync(_folder.Database, Cancelled);
        await IsRefusedAsync("it is the database of another program", said);
        (await File.ReadAllBytesAsync(_folder.Database, Cancelled)).Should().Equal(before);
    }

    [Fact]
    public async Task A_catalog_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await MakeAsync();
        Run("""INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_FromTheFuture', '99.0.0')""");
        var before = await File.ReadAllBytesAsync(_folder.Database, Cancelled);
        await IsRefusedAsync(
            "it was made by a newer version of NewsCatalog; update the program or name another database"
        );
        (await File.ReadAllBytesAsync(_folder.Database, Cancelled)).Should().Equal(before);
    }

    [Fact]
    public async Task A_catalog_from_before_catalogs_were_marked_is_taken_and_marked()
    {
        await MakeAsync();
        Number("PRAGMA application_id").Should().Be(0x4E436174);
        Run("PRAGMA application_id = 0");
        await MakeAsync("0 added, 60 unchanged");
        Number("PRAGMA application_id").Should().Be(0x4E436174);
    }

    /// <summary>Where SQLite cannot even read which tables there are, it has no finding to tell.</summary>
    [Theory]
    [InlineData(
        "SELECT rootpage FROM sqlite_master WHERE name = 'SourceContents'",
        1,
        "it is damaged; SQLite's check says: "
    )]
    [InlineData("SELECT 2", int.MaxValue, "it is damaged. ")]
    public async Task Damage_found_at_the_start_is_told_with_what_to_do_and_nothing_is_written(
        string firstPage,
        int pages,
        string said
    )
    {
        await MakeAsync();
        var first = (int)Number(firstPage);
        Damage(Enumerable.Range(first, Math.Min(pages, Pages() - first + 1)));
        var before = await File.ReadAllBytesAsync(_folder.Database, Cancelled);
        await IsRefusedAsync(said, "Restore a copy", "move it away", "built again from the folder");
        (await File.ReadAllBytesAsync(_folder.Database, Cancelled)).Should().Equal(before);
    }

    [Theory]
    [InlineData("/api/v1/articles?limit=60&sort=headline&fields=headline,lead")]
    [InlineData("/api/v1/articles?q=museum")]
    public async Task Damage_that_a_request_meets_is_a_problem_of_its_own_and_stays_known(string address)
    {
        await MakeAsync();
        using var process = CatalogProcess.Start(_folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        Damage(Enumerable.Range(2, Pages() - 1));

        using var answer = await client.GetAsync(address, Cancelled);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.Should().BeNull("asking again does not help");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        problem.GetProperty("type").GetString().Should().Be("/problems/database-damaged");
        problem.GetProperty("detail").GetString().Should().Contain("it is damaged");

        using var ready = await client.GetAsync("/health/ready", Cancelled);
        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(Cancelled))
            .Should()
            .StartWith("Unhealthy")
            .And.Contain("damaged")
            .And.NotContain(_folder.Database);
        (await client.GetStringAsync("/health/live", Cancelled)).Should().Be("Healthy");
    }

    public void Dispose() => _folder.Dispose();

    async Task MakeAsync(string said = "added")
    {
        using var process = CatalogProcess.Start(_folder);
        await process.AddressAsync();
        process.Output.Should().Contain(said);
        process.Terminate();
        await process.ExitCodeAsync();
    }

    async Task IsRefusedAsync(params string[] said)
    {
        using var process = CatalogProcess.Start(_folder);
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process
            .Output.Should()
            .ContainAll([_folder.Database, "Database:ConnectionString", .. said])
            .And.NotContain("   at ");
    }

    int Pages() => (int)(new FileInfo(_folder.Database).Length / PageBytes);

    void Damage(IEnumerable<int> pages)
    {
        using var file = new FileStream(_folder.Database, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var nonsense = new byte[PageBytes];
        Array.Fill<byte>(nonsense, 0xEE);
        foreach (var page in pages)
        {
            file.Position = (page - 1) * PageBytes;
            file.Write(nonsense);
        }
    }

    void Run(string statements) => Use(statements, command => command.ExecuteNonQuery());

    long Number(string query) => Use(query, command => (long)command.ExecuteScalar()!);

    T Use<T>(string statements, Func<SqliteCommand, T> work)
    {
        using var connection = new SqliteConnection($"{_folder.ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own.
        command.CommandText = statements;
#pragma warning restore CA2100
        return work(command);
    }
}
