using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    readonly TextFolder _folder = new TextFolder().WithSeed();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_in_one_line_what_was_seeded_and_where_Swagger_is_before_anybody_asks()
    {
        _folder.With("empty.txt", "");
        using var process = CatalogProcess.Start(_folder);
        var address = await process.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };

        (await client.GetStringAsync("/api/v1/articles", Cancelled)).Should().Contain("\"total\":1");
        process.Output.Should().Contain("1 added, 0 unchanged, 0 updated, 1 unreadable");
        process
            .Output.IndexOf("1 added", StringComparison.Ordinal)
            .Should()
            .BeLessThan(process.Output.IndexOf("Now listening", StringComparison.Ordinal));
        process.Output.Should().Contain($"Swagger UI: {address.GetLeftPart(UriPartial.Authority)}/swagger");
    }

    [Fact]
    public async Task It_stops_gracefully_and_leaves_one_database_file()
    {
        using var process = CatalogProcess.Start(_folder);
        await process.AddressAsync();
        process.Terminate();

        (await process.ExitCodeAsync()).Should().Be(0);
        Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!).Should().Equal(_folder.Database);
    }

    [Fact]
    public async Task Two_instances_on_two_databases_run_side_by_side()
    {
        using var other = new TextFolder()
            .With("a.txt", NewsText.Of("A museum"))
            .With("b.txt", NewsText.Of("A library"));
        using var first = CatalogProcess.Start(_folder);
        using var second = CatalogProcess.Start(other);
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri(await first.AddressAsync(), "/api/v1/articles"), Cancelled))
            .Should()
            .Contain("\"total\":1");
        (await client.GetStringAsync(new Uri(await second.AddressAsync(), "/api/v1/articles"), Cancelled))
            .Should()
            .Contain("\"total\":2");
    }

    [Fact]
    public async Task A_relative_path_given_by_hand_is_meant_from_where_it_was_typed()
    {
        var parent = Path.GetDirectoryName(_folder.Path)!;
        using var process = CatalogProcess.StartIn(
            parent,
            "--Seeds:Folder=texts",
            "--Database:ConnectionString=Data Source=here.db"
        );
        await process.AddressAsync();

        process.Output.Should().Contain($"Seeded from {_folder.Path}: 1 added");
        File.Exists(Path.Combine(parent, "here.db")).Should().BeTrue();
    }

    [Fact]
    public async Task The_log_is_one_JSON_object_a_line_by_setting_and_never_holds_a_text()
    {
        using var process = CatalogProcess.Start(_folder, "--Log:Format=json");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        await client.GetStringAsync("/api/v1/articles?limit=5", Cancelled);
        process.Terminate();
        await process.ExitCodeAsync();

        var events = process
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var request = events
            .Should()
            .ContainSingle(one => one.EnumerateObject().Any(property => property.Name == "RequestPath"))
            .Subject;
        request.GetProperty("RequestPath").GetString().Should().Be("/api/v1/articles?limit=5");
        request.GetProperty("StatusCode").GetInt32().Should().Be(200);
        process.Output.Should().NotContain("Asahi");
    }

    [Fact]
    public async Task A_database_file_that_is_none_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(
            _folder.Database,
            string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100)),
            Cancelled
        );
        await FailsAsync([], _folder.Database, "not an SQLite database", "Database:ConnectionString");
        (await File.ReadAllTextAsync(_folder.Database, Cancelled)).Should().StartWith("This is a letter");
    }

    [Theory]
    [InlineData("Data Source=/no/such/folder/catalog.db", "/no/such/folder/catalog.db")]
    [InlineData("Data Source=/proc/version", "/proc/version")]
    [InlineData("Data Source=:memory:", "must name an SQLite database file")]
    [InlineData("Host=localhost", "must name an SQLite database file")]
    public Task A_database_that_cannot_be_used_is_named(string connectionString, string said) =>
        FailsAsync([$"--Database:ConnectionString={connectionString}"], said, "Database:ConnectionString");

    [Fact]
    public async Task A_database_that_another_process_keeps_locked_is_named_and_what_it_holds_stays()
    {
        using (var first = CatalogProcess.Start(_folder))
        {
            await first.AddressAsync();
            first.Terminate();
            await first.ExitCodeAsync();
        }

        _folder.With("new.txt", NewsText.Of("A museum"));
        await using (var other = new SqliteConnection($"{_folder.ConnectionString};Pooling=False"))
        {
            await other.OpenAsync(Cancelled);
            await using var transaction = await other.BeginTransactionAsync(Cancelled);
            await FailsAsync(
                [$"--Database:ConnectionString={_folder.ConnectionString};Default Timeout=1"],
                _folder.Database,
                "another process keeps it locked",
                "Database:ConnectionString"
            );
        }

        using var again = CatalogProcess.Start(_folder);
        await again.AddressAsync();
        again.Output.Should().Contain("1 added, 1 unchanged");
    }

    [Fact]
    public async Task It_can_be_stopped_while_it_starts_even_where_its_work_hangs()
    {
        using (var first = CatalogProcess.Start(_folder))
        {
            await first.AddressAsync();
            first.Terminate();
            await first.ExitCodeAsync();
        }

        _folder.With("new.txt", NewsText.Of("A museum"));
        await using var other = new SqliteConnection($"{_folder.ConnectionString};Pooling=False");
        await other.OpenAsync(Cancelled);
        await using var transaction = await other.BeginTransactionAsync(Cancelled);
        using var process = CatalogProcess.Start(_folder);
        await Task.Delay(TimeSpan.FromSeconds(4), Cancelled);
        process.Output.Should().BeEmpty("it waits for the lock, for half a minute");
        process.Terminate();

        var stopped = Stopwatch.StartNew();
        (await process.ExitCodeAsync()).Should().Be(0);
        stopped.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        process.Output.Should().Contain("stopped while starting").And.NotContain("   at ").And.NotContain("FTL");
    }

    [Fact]
    public Task A_folder_that_does_not_exist_is_named() =>
        FailsAsync(["--Seeds:Folder=/no/such/texts"], "/no/such/texts", "Seeds:Folder");

    [Theory]
    [InlineData("--Seeds:MaxSourceBytes=12", "MaxSourceBytes")]
    [InlineData("--Seeds:MaxSourceBytes=many", "Seeds:MaxSourceBytes")]
    [InlineData("--Seeds:Foldr=texts", "Foldr")]
    [InlineData("--Log:Format=xml", "Log:Format")]
    public async Task A_bad_setting_is_named_before_anything_is_written(string argument, string named)
    {
        await FailsAsync([argument], named);
        File.Exists(_folder.Database).Should().BeFalse();
    }

    [Fact]
    public Task An_address_that_is_none_is_named() => FailsAsync(["--urls=nonsense"], "nonsense");

    [Fact]
    public async Task An_address_that_is_taken_is_named()
    {
        using var first = CatalogProcess.Start(_folder);
        var address = (await first.AddressAsync()).GetLeftPart(UriPartial.Authority);
        using var other = new TextFolder().WithSeed();
        using var process = CatalogProcess.Start(other, $"--urls={address}");
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().ContainAll(address, "already in use", "--urls").And.NotContain("   at ");
        File.Exists(other.Database).Should().BeFalse("nothing is written before the address is known to be free");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("*")]
    public async Task An_address_that_is_taken_is_found_by_every_name_of_the_computer(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await FailsAsync([$"--urls={address}"], address, "already in use");
        File.Exists(_folder.Database).Should().BeFalse();
    }

    /// <summary>Each library is loaded at another moment of the start.</summary>
    [Theory]
    [InlineData("System.CommandLine.dll")]
    [InlineData("Microsoft.EntityFrameworkCore.dll")]
    [InlineData("libe_sqlite3.so")]
    public async Task It_can_be_stopped_at_any_moment_of_its_start(string library)
    {
        Skip.When(!OperatingSystem.IsLinux(), "this is no Linux");
        using var process = CatalogProcess.Start(_folder);
        await process.LoadedAsync(library);
        process.Terminate();
        (await process.ExitCodeAsync()).Should().Be(0, process.Output);
        process.Output.Should().NotContain("   at ").And.NotContain("FTL");
    }

    [Fact]
    public Task One_unreadable_file_stops_the_start_when_asked_to()
    {
        _folder.With("empty.txt", "");
        return FailsAsync(["--Seeds:StopOnUnreadable=true"], "empty.txt cannot be read");
    }

    public void Dispose() => _folder.Dispose();

    async Task FailsAsync(string[] arguments, params string[] said)
    {
        using var process = CatalogProcess.Start(_folder, arguments);
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().ContainAll(said).And.NotContain("   at ");
    }
}
