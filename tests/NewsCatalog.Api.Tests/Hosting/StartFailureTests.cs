using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>What stops the start is named.</summary>
public sealed class StartFailureTests : IDisposable
{
    readonly TextFolder _folder = new TextFolder().WithSeed();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

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

    [Theory]
    [InlineData("# ours\nBBC News\n", "Line 2")]
    [InlineData(null, "Could not find file")]
    public async Task A_file_of_outlets_that_cannot_be_read_is_named_with_its_line(string? text, string named)
    {
        using var aliases = new TextFolder();
        if (text is not null) aliases.With("outlets.ini", text);
        var file = Path.Combine(aliases.Path, "outlets.ini");
        await FailsAsync([$"--Outlets:AliasFile={file}"], file, "Outlets:AliasFile", named);
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
