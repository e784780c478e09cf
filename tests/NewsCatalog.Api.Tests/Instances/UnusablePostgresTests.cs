using System.Net;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>A database of PostgreSQL that cannot be used, or not yet, or not any more.</summary>
public sealed class UnusablePostgresTests : IDisposable
{
    readonly TextFolder _folder = new TextFolder().WithSeed();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_is_away_at_the_start_is_waited_for_and_taken_when_it_comes()
    {
        PostgresTestDatabase.SkipWhereMissing();
        using var server = await PostgresServer.StartAsync("fsync=off");
        await server.RunAsync("CREATE DATABASE catalog TEMPLATE template0");
        server.Stop();
        using var program = Start(server.ConnectionTo("catalog"));
        using var client = new HttpClient { BaseAddress = await program.AddressAsync() };
        using (var refused = await client.GetAsync("/api/v1/articles", Cancelled))
        {
            refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter.Should().NotBeNull();
        }

        (await StatusAsync(client, "/health/ready")).Should().Be(HttpStatusCode.ServiceUnavailable);
        program.Output.Should().Contain("catalog on 127.0.0.1").And.Contain("Database:ConnectionString");

        await server.BeginAsync("fsync=off");
        (
            await Eventually.GetAsync(
                () => StatusAsync(client, "/api/v1/articles"),
                status => status == HttpStatusCode.OK
            )
        )
            .Should()
            .Be(HttpStatusCode.OK);
        var articles = await Eventually.GetAsync(
            () => client.GetStringAsync("/api/v1/articles", Cancelled),
            text => text.Contains("\"total\":1", StringComparison.Ordinal)
        );
        articles.Should().Contain("\"total\":1");

        server.Stop();
        (await StatusAsync(client, "/api/v1/articles?limit=7")).Should().Be(HttpStatusCode.ServiceUnavailable);
        await server.BeginAsync("fsync=off");
        (
            await Eventually.GetAsync(
                () => StatusAsync(client, "/api/v1/articles?limit=7"),
                status => status == HttpStatusCode.OK
            )
        )
            .Should()
            .Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("CREATE TABLE albums (id int); CREATE TABLE artists (id int)", "'albums', 'artists'")]
    [InlineData(
        """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text); INSERT INTO "__EFMigrationsHistory" VALUES ('1_Theirs')""",
        "another program"
    )]
    public async Task The_database_of_another_program_is_left_alone(string made, string said)
    {
        using var database = PostgresTestDatabase.Make();
        await database.RunAsync(made);
        await IsRefusedAsync(database.ConnectionString, said);
    }

    [Fact]
    public async Task A_catalog_of_a_newer_program_is_left_alone()
    {
        using var database = PostgresTestDatabase.Make();
        using (var program = Start(database.ConnectionString))
            await program.AddressAsync();
        await database.RunAsync(
            """INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_FromTheFuture', '99')"""
        );
        await IsRefusedAsync(database.ConnectionString, "made by a newer version of NewsCatalog");
    }

    [Fact]
    public async Task A_database_of_another_encoding_is_refused()
    {
        PostgresTestDatabase.SkipWhereMissing();
        var server = await PostgresServer.SharedAsync();
        await server.RunAsync("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        try
        {
            await IsRefusedAsync(server.ConnectionTo("latin"), "its encoding is LATIN1");
        }
        finally
        {
            await server.RunAsync("DROP DATABASE latin WITH (FORCE)");
        }
    }

    [Fact]
    public async Task A_database_that_does_not_exist_and_an_address_are_named()
    {
        PostgresTestDatabase.SkipWhereMissing();
        var server = await PostgresServer.SharedAsync();
        await IsRefusedAsync(server.ConnectionTo("nowhere"), "it does not exist");
        await IsRefusedAsync("postgresql://localhost/catalog", "Host=HOST;Database=NAME");
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_served_read_only()
    {
        using var database = PostgresTestDatabase.Make();
        using (var program = Start(database.ConnectionString))
            await program.AddressAsync();
        await database.RunAsync(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$"
        );
        using var again = Start(database.ConnectionString);
        using var client = new HttpClient { BaseAddress = await again.AddressAsync() };
        (await client.GetStringAsync("/api/v1/articles", Cancelled)).Should().Contain("\"total\":1");
        (await client.GetStringAsync("/health/ready", Cancelled)).Should().Contain("read-only");
    }

    [Fact]
    public async Task A_standby_as_the_only_host_is_read_and_cannot_be_written()
    {
        PostgresTestDatabase.SkipWhereMissing();
        using var primary = await PostgresServer.StartAsync("fsync=off");
        await primary.RunAsync("CREATE DATABASE catalog TEMPLATE template0");
        using (var program = Start(primary.ConnectionTo("catalog")))
            await program.AddressAsync();
        using var standby = await primary.StartStandbyAsync("fsync=off");
        using var reader = Start(standby.ConnectionTo("catalog"));
        using var client = new HttpClient { BaseAddress = await reader.AddressAsync() };
        (await client.GetStringAsync("/api/v1/articles", Cancelled)).Should().Contain("\"total\":1");
        (await client.GetStringAsync("/api/v1/articles?q=the", Cancelled)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Connections_that_are_cut_are_made_again()
    {
        using var database = PostgresTestDatabase.Make();
        using var application = CatalogApplication.Start(
            _folder,
            ("Database:ConnectionString", database.ConnectionString),
            ("Search:Folder", _folder.SearchFolder),
            ("Imports:Folder", $"{_folder.Database}.imports"),
            ("Cache:MaxBytes", "0")
        );
        for (var round = 0; round < 10; round++)
        {
            await application.GetAsync($"/api/v1/articles?limit={round + 1}");
            await database.RunAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            );
            var status = await Eventually.GetAsync(
                async () =>
                    (await application.SendAsync(HttpMethod.Get, $"/api/v1/articles?limit={round + 30}")).StatusCode,
                status => status == HttpStatusCode.OK
            );
            status.Should().Be(HttpStatusCode.OK);
        }
    }

    public void Dispose() => _folder.Dispose();

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, Cancelled);
        response.StatusCode.Should().NotBe(HttpStatusCode.InternalServerError);
        return response.StatusCode;
    }

    CatalogProcess Start(string connectionString) =>
        CatalogProcess.Start(
            _folder,
            $"--Database:ConnectionString={connectionString}",
            $"--Search:Folder={_folder.SearchFolder}-{Guid.NewGuid():N}",
            $"--Imports:Folder={_folder.Database}.imports"
        );

    async Task IsRefusedAsync(string connectionString, string said)
    {
        using var program = Start(connectionString);
        (await program.ExitCodeAsync()).Should().NotBe(0);
        program.Output.Should().Contain(said).And.Contain("Database:ConnectionString");
    }
}
