using System.Diagnostics;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The commands <c>scan</c>, <c>check</c> and <c>purge</c>, as a user types them.</summary>
public sealed partial class FolderCommandTests : IDisposable
{
    readonly TextFolder _folder = new();
    string? _names;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scan_brings_the_catalog_up_to_date_and_check_then_finds_nothing()
    {
        _folder.With("a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A library"));
        (await RunAsync("scan")).Should().Be((0, "2 added, 0 updated, 0 moved, 0 withdrawn, 0 unchanged, 0 unreadable"));

        File.Move(PathOf("a.txt"), PathOf("c.txt"));
        File.Delete(PathOf("b.txt"));
        var (differs, found) = await RunAsync("check");
        differs.Should().Be(1);
        found.Should().Contain("Folder: new, changed, refused or deleted: 1 (c.txt)");
        found.Should().Contain("Folder: missing: 2 (a.txt, b.txt)");

        (await RunAsync("scan")).Should().Be((0, "0 added, 0 updated, 1 moved, 1 withdrawn, 0 unchanged, 0 unreadable"));
        var (same, said) = await RunAsync("check");
        same.Should().Be(0, said);
        said.Should().Contain("Database: sound").And.Contain("Sources: sound").And.Contain("Folder: sound");
    }

    [Fact]
    public async Task Scan_says_what_to_do_when_a_drive_may_be_missing()
    {
        foreach (var number in Enumerable.Range(0, 25)) _folder.With($"{number}.txt", NewsText.Of($"Museum {number}"));
        await RunAsync("scan");
        foreach (var number in Enumerable.Range(0, 20)) File.Delete(PathOf($"{number}.txt"));

        var (held, reason) = await RunAsync("scan");
        held.Should().Be(1);
        reason.Should().Contain("20 of 25 files are missing").And.Contain("--accept-missing");
        (await RunAsync("scan", "--accept-missing")).Text.Should().Contain("20 withdrawn");
    }

    [Fact]
    public async Task Purge_removes_what_is_withdrawn_and_nothing_else()
    {
        _folder.With("a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A library"));
        await RunAsync("scan");
        File.Delete(PathOf("a.txt"));
        await RunAsync("scan");

        (await RunAsync("purge", "none")).Text.Should().Contain("no withdrawn article with the id 'none'");
        (await RunAsync("purge", "--all")).Should().Be((0, "1 purged"));
        (await RunAsync("purge", "--all")).Should().Be((0, "0 purged"));
        (await RunAsync("purge")).Code.Should().Be(1);
        (await RunAsync("check")).Code.Should().Be(0);
    }

    [Fact]
    public async Task Purge_and_check_make_no_database()
    {
        foreach (var (command, argument) in new[] { ("purge", "--all"), ("check", "--Search:TimeLimit=00:00:01") })
        {
            var (code, said) = await RunAsync(command, argument);
            code.Should().Be(1, said);
            said.Should().Contain($"There is no database {_folder.Database} yet").And.Contain("--Seeds:Folder FOLDER");
        }

        Directory.GetFileSystemEntries(Path.GetDirectoryName(_folder.Path)!).Should().Equal(_folder.Path);
    }

    [Theory]
    [InlineData("--folder texts")]
    [InlineData("--folder=~/texts")]
    [InlineData("--Seeds:Folder texts")]
    public async Task Purge_finds_the_database_of_a_folder_that_may_be_gone(string folder)
    {
        var home = Path.GetDirectoryName(_folder.Path)!;
        _folder.With("a.txt", NewsText.Of("A museum"));
        (await RunInAsync(home, "scan", "texts")).Should().Contain("1 added");
        Directory.Delete(_folder.Path, recursive: true);

        (await RunInAsync(home, ["purge", "--all", .. folder.Split(' ')])).Should().Contain("0 purged");
        (await RunInAsync(home, "purge", "--all", "--folder", "other")).Should().Contain("There is no database");
        Directory.GetFiles(Path.Combine(home, ".local/share/newscatalog"), "*.db").Should().ContainSingle();
    }

    [Fact]
    public async Task Check_writes_nothing_and_knows_that_there_is_no_index_before_the_first_start()
    {
        _folder.With("a.txt", NewsText.Of("A museum"));
        await RunAsync("scan");
        var files = FilesBeside();
        var bytes = await File.ReadAllBytesAsync(_folder.Database, Cancelled);

        (await RunAsync("check")).Should().Be(
            (0, "Database: sound\nSources: sound\nIndex: there is none yet; the next start builds it\nFolder: sound")
        );
        FilesBeside().Should().Equal(files);
        (await File.ReadAllBytesAsync(_folder.Database, Cancelled)).Should().Equal(bytes);
    }

    [Fact]
    public async Task Check_does_not_upgrade_an_older_database()
    {
        _folder.With("a.txt", NewsText.Of("A museum"));
        await RunAsync("scan");
        await ChangeAsync("DELETE FROM __EFMigrationsHistory; DROP TABLE Changes");
        (await RunAsync("check")).Should().Be(
            (1, "Database: it was made by an older version; the next start upgrades it")
        );
    }

    [Fact]
    public async Task Check_says_that_the_catalog_is_one_of_another_folder()
    {
        _folder.With("a.txt", NewsText.Of("A museum"));
        await RunAsync("scan");
        var other = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.Path)!, "other")).FullName;
        _names = other;

        var (code, said) = await RunAsync("check");
        code.Should().Be(1, said);
        said.Should().EndWith($"Folder: the catalog holds the texts of {_folder.Path}, not of {other}");
        (await RunAsync("check", "--adopt")).Code.Should().Be(1);
    }

    [Fact]
    public async Task Check_names_damaged_bytes()
    {
        _folder.With("a.txt", NewsText.Of("A museum"));
        await RunAsync("scan");
        await ChangeAsync("UPDATE SourceContents SET Stored = x'00'");

        var (code, said) = await RunAsync("check");
        code.Should().Be(1);
        said.Should().Contain("Sources: the bytes with the SHA-256");
    }

    string PathOf(string name) => Path.Combine(_folder.Path, name);

    string[] FilesBeside() =>
        [.. Directory.GetFileSystemEntries(Path.GetDirectoryName(_folder.Path)!).Order(StringComparer.Ordinal)];

    Task<string> ChangeAsync(string statements) => AskAsync(statements);

    async Task<string> AskAsync(string statements)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(_folder.ConnectionString);
        await connection.OpenAsync(Cancelled);
        await using var change = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the test's own.
        change.CommandText = statements;
#pragma warning restore CA2100
        return $"{await change.ExecuteScalarAsync(Cancelled)}";
    }

    static async Task<string> RunInAsync(string home, params string[] words)
    {
        using var process = CatalogProcess.Run(home, [("HOME", home), ("XDG_DATA_HOME", null)], words);
        await process.ExitCodeAsync();
        return process.Output;
    }

    async Task<(int Code, string Text)> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(CatalogProcess.BuiltProgram[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] settings =
        [
            $"--Seeds:Folder={_names ?? _folder.Path}", $"--Database:ConnectionString={_folder.ConnectionString}",
            $"--Search:Folder={_folder.SearchFolder}", "--Log:Level=Warning",
        ];
        foreach (var word in CatalogProcess.BuiltProgram.Skip(1).Append(command).Concat(arguments).Concat(settings))
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancelled);
        var text = await process.StandardOutput.ReadToEndAsync(Cancelled) + await error;
        await process.WaitForExitAsync(Cancelled);
        return (process.ExitCode, text.Trim().Replace($"{_folder.Path}: ", "", StringComparison.Ordinal));
    }
}
