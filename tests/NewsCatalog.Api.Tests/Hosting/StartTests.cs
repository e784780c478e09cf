using System.Diagnostics;
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
        process.Output.Should().Contain("1 added, 0 unchanged, 0 updated, 0 moved, 0 withdrawn, 1 unreadable");
        process
            .Output.IndexOf("1 added", StringComparison.Ordinal)
            .Should()
            .BeLessThan(process.Output.IndexOf("Now listening", StringComparison.Ordinal));
        process.Output.Should().Contain($"To read: {address.GetLeftPart(UriPartial.Authority)}/");
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

    public void Dispose() => _folder.Dispose();
}
