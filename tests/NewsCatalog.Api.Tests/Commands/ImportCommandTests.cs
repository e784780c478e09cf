using System.IO.Compression;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The command <c>import</c>, as a user types it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    readonly BackupFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bag_is_imported_once_and_then_nothing_changes()
    {
        var bag = await _folder.ScanAndExportAsync();
        (await _folder.RunOtherAsync("import", "catalog.tar"))
            .Should().Be((0, Said("catalog.tar", "2 created, 0 updated, 0 unchanged, 0 refused")));
        (await _folder.OtherBagAsync()).Should().Equal(bag);
        (await _folder.PipeAsync("catalog.tar", "import", "-"))
            .Should().Be((0, "Standard input: 0 created, 0 updated, 2 unchanged, 0 refused"));
        (await _folder.OtherBagAsync()).Should().Equal(bag);

        // The database file alone has it all.
        File.Copy(_folder.Other.Database, _folder.FileOf("alone.db"));
        CountArticles(_folder.FileOf("alone.db")).Should().Be(2);
        Directory.GetFiles($"{_folder.Other.Database}.imports").Select(Path.GetFileName).Should().Equal("running.lock");
    }

    [Fact]
    public async Task Refused_items_are_shown_with_line_and_reason()
    {
        await File.WriteAllTextAsync(
            _folder.FileOf("lines.ndjson"),
            $$"""
            {"name": "c.txt", "text": {{System.Text.Json.JsonSerializer.Serialize(NewsText.Of("A station"))}}}
            {"name": "../d.txt", "text": "x"}
            no JSON
            """,
            Cancelled
        );
        var (code, said) = await _folder.RunOtherAsync("import", "lines.ndjson");
        code.Should().Be(1);
        said.Should().Contain("1 created, 0 updated, 0 unchanged, 2 refused")
            .And.Contain("line 2: '../d.txt' is no name for a source")
            .And.Contain("line 3: its line is no JSON");
    }

    [Fact]
    public async Task A_damaged_archive_is_named()
    {
        var bag = await _folder.ScanAndExportAsync();
        await using (var file = File.Create(_folder.FileOf("half.tar.gz")))
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
            await packed.WriteAsync(bag.AsMemory(..6000), Cancelled);
        var (code, said) = await _folder.RunOtherAsync("import", "half.tar.gz");
        code.Should().Be(1);
        said.Should().Contain("was not imported to its end. The archive is damaged").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_catalog_is_taken_over_from_a_running_server()
    {
        using var server = CatalogProcess.Start(_folder.Texts);
        var address = await server.AddressAsync();
        var (code, said) = await _folder.RunOtherAsync("import", $"{address}");
        code.Should().Be(0, said);
        said.Should().Contain("2 created");
        using var client = new HttpClient();
        var bag = await client.GetByteArrayAsync(new Uri(address, "/api/v1/export.tar"), Cancelled);
        (await _folder.OtherBagAsync()).Should().Equal(bag);

        (await _folder.RunOtherAsync("import", $"{address}nowhere")).Text
            .Should().Contain("answered 404; give the address of a NewsCatalog server");
    }

    [Fact]
    public async Task A_closed_server_asks_for_a_key()
    {
        (await _folder.RunAsync("scan")).Code.Should().Be(0);
        var key = (await _folder.RunAsync("key", "add", "copy", "--scope", "read")).Text.Trim();
        using var server = CatalogProcess.Start(_folder.Texts, "--Access:Read=Key");
        var address = $"{await server.AddressAsync()}";
        (await _folder.RunOtherAsync("import", address)).Text
            .Should().Contain("asks for a key: --key KEY, or the environment variable NEWSCATALOG_KEY");
        (await _folder.RunOtherAsync("import", address, "--key", "wrong")).Text.Should().Contain("does not take the key");
        (await _folder.RunOtherAsync("import", address, "--key", key)).Text.Should().Contain("2 created");
    }

    [Fact]
    public async Task An_import_beside_a_running_server_is_served_by_it()
    {
        await _folder.ScanAndExportAsync();
        using var server = CatalogProcess.Start(_folder.Other);
        using var client = new HttpClient { BaseAddress = await server.AddressAsync() };

        var (code, said) = await _folder.RunOtherAsync("import", "catalog.tar");

        code.Should().Be(0, said);
        (await Eventually.GetAsync(() => CatalogCopy.TotalAsync(client, "library"), total => total == 1)).Should().Be(1);
        server.Output.Should().NotContain("is Failed");
    }

    [Fact]
    public async Task An_import_waits_for_another_one()
    {
        await _folder.ScanAndExportAsync();
        Task<(int Code, string Text)> import;
        Directory.CreateDirectory($"{_folder.Other.Database}.imports");
        var path = $"{_folder.Other.Database}.imports/running.lock";
        await using (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            import = _folder.RunOtherAsync("import", "catalog.tar");
            await Task.Delay(TimeSpan.FromSeconds(2), Cancelled);
            import.IsCompleted.Should().BeFalse();
        }

        var (code, said) = await import;
        code.Should().Be(0, said);
        said.Should().Contain("Another import of this catalog runs; this one waits for it.").And.Contain("2 created");
    }

    [Theory]
    [InlineData("import none.tar", "There is no file")]
    [InlineData("import texts", "texts is a folder. newscatalog scan reads a folder")]
    [InlineData("import http://127.0.0.1:9", "cannot be read")]
    [InlineData("import ftp://example.org", "There is no file")]
    [InlineData("import catalog.tar --key x", "needs the address of a server")]
    [InlineData("import --help", "NEWSCATALOG_KEY")]
    public async Task What_cannot_be_imported_is_said(string words, string reason)
    {
        var (code, said) = await _folder.RunAsync(words.Split(' '));
        code.Should().Be(words.EndsWith("--help", StringComparison.Ordinal) ? 0 : 1, said);
        said.Should().Contain(reason).And.NotContain("   at ");
    }

    [Fact]
    public async Task The_database_file_alone_has_what_a_start_has_seeded()
    {
        using var server = CatalogProcess.Start(_folder.Texts);
        await server.AddressAsync();
        File.Copy(_folder.Texts.Database, _folder.FileOf("alone.db"));
        CountArticles(_folder.FileOf("alone.db")).Should().Be(2);
    }

    static long CountArticles(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Articles";
        return (long)command.ExecuteScalar()!;
    }

    string Said(string file, string counts) => $"{_folder.FileOf(file)}: {counts}";
}
