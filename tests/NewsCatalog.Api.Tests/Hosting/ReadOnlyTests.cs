using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NewsCatalog.Tests;
using static NewsCatalog.Api.Tests.Hosting.ProtectedCatalog;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>Where the database can be read and not written, the program serves what is stored and says so.</summary>
public sealed class ReadOnlyTests : IDisposable
{
    readonly ProtectedCatalog _catalog = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReadOnlyFolder, ReadOnlyFile, "its folder cannot be written")]
    [InlineData(ReadOnlyFolder, OpenFile, "its folder cannot be written")]
    [InlineData(OpenFolder, ReadOnlyFile, "its file cannot be written")]
    public async Task A_catalog_that_may_not_be_written_is_served(UnixFileMode folder, UnixFileMode file, string reason)
    {
        SkipWithoutNobody();
        await _catalog.MakeAsync();
        _catalog.Protect(folder, file);

        using var process = CatalogProcess.StartAsNobody(_catalog.Folder);
        await IsServedReadOnlyAsync(process, reason);
    }

    [Fact]
    public async Task Changes_that_a_killed_process_left_in_the_log_are_served()
    {
        SkipWithoutNobody();
        using (var killed = CatalogProcess.Start(_catalog.Folder))
        {
            await killed.AddressAsync();
            killed.Kill();
        }

        File.Exists($"{_catalog.Folder.Database}-wal").Should().BeTrue();
        _catalog.Protect(ReadOnlyFolder, ReadOnlyFile);
        using var process = CatalogProcess.StartAsNobody(_catalog.Folder);
        await IsServedReadOnlyAsync(process, "cannot be written");
    }

    [Fact]
    public async Task Changes_in_the_log_that_cannot_be_read_stop_the_start_rather_than_being_left_out()
    {
        SkipWithoutNobody();
        using (var killed = CatalogProcess.Start(_catalog.Folder))
        {
            await killed.AddressAsync();
            await _catalog.RunAsync("UPDATE Articles SET Lead = 'changed in the log'");
            killed.Kill();
        }

        File.Delete($"{_catalog.Folder.Database}-shm");
        _catalog.Protect(ReadOnlyFolder, ReadOnlyFile);
        using var process = CatalogProcess.StartAsNobody(_catalog.Folder);
        (await process.ExitCodeAsync()).Should().Be(1);
        process
            .Output.Should()
            .ContainAll(
                _catalog.Folder.Database,
                "its folder cannot be written",
                "write-ahead log",
                "Database:ConnectionString"
            )
            .And.NotContain("   at ");
    }

    [Fact]
    public async Task An_older_catalog_that_cannot_be_upgraded_stops_the_start()
    {
        SkipWithoutNobody();
        await _catalog.MakeAsync();
        await _catalog.RunAsync(
            """
            DELETE FROM "__EFMigrationsHistory"
            WHERE "MigrationId" = (SELECT max("MigrationId") FROM "__EFMigrationsHistory")
            """
        );
        _catalog.Protect(ReadOnlyFolder, ReadOnlyFile);
        using var process = CatalogProcess.StartAsNobody(_catalog.Folder);
        (await process.ExitCodeAsync()).Should().Be(1);
        process
            .Output.Should()
            .ContainAll(
                _catalog.Folder.Database,
                "older version",
                "its folder cannot be written",
                "Database:ConnectionString"
            )
            .And.NotContain("   at ");
    }

    [Fact]
    public async Task What_is_read_without_locks_and_written_by_others_is_served_no_longer()
    {
        SkipWithoutNobody();
        await _catalog.MakeAsync();
        _catalog.Protect(ReadOnlyFolder, ReadOnlyFile);
        using var process = CatalogProcess.StartAsNobody(_catalog.Folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await client.GetStringAsync("/api/v1/articles", Cancelled)).Should().Contain("\"total\":1");

        await _catalog.RunAsync("""UPDATE "Articles" SET "Headline" = 'Another' """);
        using var answer = await client.GetAsync("/api/v1/articles", Cancelled);
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.Should().NotBeNull();
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        problem.GetProperty("type").GetString().Should().Be("/problems/unavailable");
        problem
            .GetProperty("detail")
            .GetString()
            .Should()
            .Contain("another process has written it")
            .And.NotContain(_catalog.Root);

        using var ready = await client.GetAsync("/health/ready", Cancelled);
        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(Cancelled))
            .Should()
            .StartWith("Unhealthy")
            .And.NotContain(_catalog.Root);
    }

    [Fact]
    public async Task The_setting_may_ask_for_it()
    {
        await _catalog.MakeAsync();
        using var process = CatalogProcess.Start(
            _catalog.Folder,
            $"--Database:ConnectionString={_catalog.Folder.ConnectionString};Mode=ReadOnly"
        );
        await IsServedReadOnlyAsync(process, "Mode=ReadOnly");
    }

    /// <summary>With nothing left SQLite cannot make its files beside the database; with a little it can, and nothing
    /// is stored.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task A_disk_that_is_full_at_the_start_lets_the_catalog_be_read(int left)
    {
        using var disk = new SmallDisk(kilobytes: 2048);
        Skip.When(disk.SkipReason is not null, $"a small file system is needed: {disk.SkipReason}");
        string[] there =
        [
            $"--Database:ConnectionString=Data Source={Path.Combine(disk.Path, "catalog.db")}",
            $"--Search:Folder={_catalog.Folder.SearchFolder}",
        ];
        using (var first = CatalogProcess.Start(_catalog.Folder, there))
        {
            await first.AddressAsync();
            first.Terminate();
            await first.ExitCodeAsync();
        }

        disk.Fill(except: left);
        var many = string.Concat(Enumerable.Repeat("A library of many words ", 20_000));
        _catalog.Folder.With("second.txt", NewsText.Of(many));
        using (var process = CatalogProcess.Start(_catalog.Folder, there))
            await IsServedReadOnlyAsync(process, "its disk is full");
    }

    public void Dispose() => _catalog.Dispose();

    static void SkipWithoutNobody() =>
        Skip.When(
            CatalogProcess.NobodySkipReason is not null,
            $"another user is needed: {CatalogProcess.NobodySkipReason}"
        );

    async Task IsServedReadOnlyAsync(CatalogProcess process, string reason)
    {
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await client.GetStringAsync("/api/v1/articles", Cancelled))
            .Should()
            .Contain("\"total\":1")
            .And.Contain("museum");
        process.Output.Split("The catalog is read-only").Should().HaveCount(2, "it is said once: {0}", process.Output);
        process.Output.Should().Contain(reason).And.NotContain("Seeded from");

        using var ready = await client.GetAsync("/health/ready", Cancelled);
        ready.StatusCode.Should().Be(HttpStatusCode.OK);
        var said = await ready.Content.ReadAsStringAsync(Cancelled);
        said.Should()
            .StartWith("Degraded")
            .And.Contain("read-only: ")
            .And.Contain(reason)
            .And.NotContain(_catalog.Root);
    }
}
