using System.IO.Compression;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The command <c>restore</c>, as a user types it.</summary>
public sealed class RestoreCommandTests : IDisposable
{
    readonly BackupFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_of_the_database_is_put_in_place()
    {
        var bag = await _folder.ScanAndExportAsync();
        (await _folder.RunAsync("backup", "copy.db")).Code.Should().Be(0);
        var before = Directory.GetFiles(Path.GetDirectoryName(_folder.FileOf("copy.db"))!);

        var (code, said) = await _folder.RunOtherAsync("restore", "copy.db");

        code.Should().Be(0, said);
        said.Should().Contain("catalog.db: 2 articles").And.Contain("It is the catalog of the folder").And.Contain("--adopt");
        Directory.GetFiles(Path.GetDirectoryName(_folder.FileOf("copy.db"))!).Should().Equal(before);
        Directory.GetFiles(Path.GetDirectoryName(_folder.Other.Database)!, "*.part").Should().BeEmpty();
        (await _folder.OtherBagAsync()).Should().Equal(bag);
        (await _folder.RunOtherAsync("restore", "copy.db")).Text
            .Should().Contain($"There is a database {_folder.Other.Database} already.");
    }

    [Fact]
    public async Task A_database_that_was_copied_with_its_log_is_put_in_place_with_it()
    {
        (await _folder.RunAsync("scan")).Code.Should().Be(0);
        await using (var connection = new SqliteConnection(_folder.Texts.ConnectionString))
        {
            await connection.OpenAsync(Cancelled);
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM WithdrawnArticles; UPDATE Articles SET Lead = 'changed in the log'";
            await command.ExecuteNonQueryAsync(Cancelled);
            foreach (var ending in (string[])["", "-wal", "-shm"])
                File.Copy(_folder.Texts.Database + ending, _folder.FileOf("copy.db") + ending);
        }

        (await _folder.RunOtherAsync("restore", "copy.db")).Code.Should().Be(0);
        (await _folder.RunOtherAsync("export", "-", "--format=csv")).Text.Should().Contain("changed in the log");
    }

    [Fact]
    public async Task A_bag_makes_a_new_catalog()
    {
        var bag = await _folder.ScanAndExportAsync();
        await using (var file = File.Create(_folder.FileOf("catalog.tar.gz")))
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
            await packed.WriteAsync(bag, Cancelled);

        var (code, said) = await _folder.RunOtherAsync("restore", "catalog.tar.gz");

        code.Should().Be(0, said);
        said.Should().Contain("2 created").And.Contain("catalog.db: 2 articles").And.NotContain("--adopt");
        (await _folder.OtherBagAsync()).Should().Equal(bag);
        (await _folder.RunOtherAsync("restore", "catalog.tar")).Text
            .Should().Contain("has articles already. newscatalog import adds those of the backup");
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_no_database_is_made()
    {
        await File.WriteAllTextAsync(_folder.FileOf("text.db"), new string('x', 5000), Cancelled);
        await File.WriteAllTextAsync(_folder.FileOf("text.tar"), "x", Cancelled);
        await File.WriteAllBytesAsync(_folder.FileOf("empty.db"), [], Cancelled);
        await using (var connection = new SqliteConnection($"Data Source={_folder.FileOf("foreign.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancelled);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Foreign_ (Id INTEGER)";
            await command.ExecuteNonQueryAsync(Cancelled);
        }

        foreach (var (file, reason) in ((string, string)[])[
            ("text.db", "it is not an SQLite database"), ("empty.db", "it is no database of NewsCatalog"),
            ("foreign.db", "it is the database of another program"), ("text.tar", "is no backup of a catalog"),
            ("none.db", "There is no file"),
        ])
        {
            var (code, said) = await _folder.RunOtherAsync("restore", file);
            code.Should().Be(1, file);
            said.Should().Contain(reason).And.NotContain("   at ");
            File.Exists(_folder.Other.Database).Should().BeFalse(file);
        }
    }

    [Fact]
    public async Task A_damaged_copy_is_refused()
    {
        foreach (var number in Enumerable.Range(0, 50)) _folder.Texts.With($"{number}.txt", NewsText.Of($"Museum {number}"));
        (await _folder.RunAsync("scan")).Code.Should().Be(0);
        (await _folder.RunAsync("backup", "copy.db")).Code.Should().Be(0);
        var copy = await File.ReadAllBytesAsync(_folder.FileOf("copy.db"), Cancelled);
        copy.AsSpan(copy.Length / 2, 20_000).Fill(7);
        await File.WriteAllBytesAsync(_folder.FileOf("copy.db"), copy, Cancelled);

        var (code, said) = await _folder.RunOtherAsync("restore", "copy.db");
        code.Should().Be(1);
        said.Should().Contain("it is damaged");
        File.Exists(_folder.Other.Database).Should().BeFalse();
    }

    [Fact]
    public async Task Help_says_what_can_be_restored() =>
        (await _folder.RunAsync("restore", "--help")).Text.Should().Contain(".tar.zst");
}
