using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The commands <c>export</c> and <c>backup</c>, as a user types them.</summary>
public sealed class ExportCommandTests : IDisposable
{
    readonly TextFolder _folder = new TextFolder()
        .With("a.txt", NewsText.Of("A museum"))
        .With("b.txt", NewsText.Of("A library"));

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    string Home => Path.GetDirectoryName(_folder.Path)!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_export_is_what_a_server_sends()
    {
        using var server = CatalogApplication.Start(_folder);
        foreach (var format in (string[])["ndjson", "csv", "tar", "bulk"])
        {
            var (code, said) = await RunAsync("export", $"catalog.{format}");
            code.Should().Be(0, said);
            said.Should().Contain($"catalog.{format}: ").And.Contain(" bytes");
            var sent = await server.Client.GetByteArrayAsync($"/api/v1/export.{format}", Cancelled);
            (await File.ReadAllBytesAsync(FileOf($"catalog.{format}"), Cancelled)).Should().Equal(sent);
        }

        var (_, lines) = await RunAsync("export", "-", "--format", "ndjson");
        lines.TrimEnd().Split('\n').Should().HaveCount(2).And.OnlyContain(line => line.StartsWith("{\"id\":"));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        (await RunAsync("scan")).Code.Should().Be(0);
        await File.WriteAllTextAsync(FileOf("a.csv"), "mine", Cancelled);

        var (code, said) = await RunAsync("export", "a.csv");
        code.Should().Be(1);
        said.Should().Contain("There is a file").And.Contain("--force");
        (await File.ReadAllTextAsync(FileOf("a.csv"), Cancelled)).Should().Be("mine");

        (await RunAsync("export", "a.csv", "--force")).Code.Should().Be(0);
        (await File.ReadAllTextAsync(FileOf("a.csv"), Cancelled)).Should().StartWith("id,url");
        Directory.GetFiles(Home, "*.part").Should().BeEmpty();
    }

    [Theory]
    [InlineData("export catalog.xml", "ends in .ndjson, .csv, .tar, .bulk")]
    [InlineData("export -", "The format is not known")]
    [InlineData("export a.csv --format xml", "The format is not known")]
    [InlineData("export", "Required argument missing")]
    [InlineData("backup", "Required argument missing")]
    [InlineData("export none/a.csv", "cannot be written")]
    [InlineData("backup catalog.zip", "ends in .db or .tar")]
    [InlineData("backup catalog.db --force", "the database of the catalog itself")]
    public async Task What_cannot_be_written_is_said(string words, string reason)
    {
        (await RunAsync("scan")).Code.Should().Be(0);
        var (code, said) = await RunAsync(words.Split(' '));
        code.Should().Be(1, said);
        said.Should().Contain(reason);
    }

    [Fact]
    public async Task An_export_needs_a_catalog()
    {
        var (code, said) = await RunAsync("export", "a.csv");
        code.Should().Be(1);
        said.Should().Contain("There is no database");
        File.Exists(FileOf("a.csv")).Should().BeFalse();
    }

    [Fact]
    public async Task A_backup_of_a_catalog_that_is_written_is_a_catalog()
    {
        (await RunAsync("scan")).Code.Should().Be(0);
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(stop.Token);
        (await RunAsync("backup", "copy.db")).Code.Should().Be(0);
        (await RunAsync("backup", "copy.tar")).Code.Should().Be(0);
        (await RunAsync("export", "copy.csv")).Code.Should().Be(0);
        await stop.CancelAsync();
        (await writing).Should().BePositive();

        var copy = $"--Database:ConnectionString=Data Source={FileOf("copy.db")}";
        using var check = Run("check", $"--Seeds:Folder={_folder.Path}", copy);
        (await check.ExitCodeAsync()).Should().Be(0, check.Output);
        new FileInfo(FileOf("copy.tar")).Length.Should().BeGreaterThan(5000);
    }

    /// <summary>Writes to the database as a server does, until it is stopped; gives how often.</summary>
    async Task<int> WriteAsync(CancellationToken stop)
    {
        await using var connection = new SqliteConnection(_folder.ConnectionString);
        await connection.OpenAsync(Cancelled);
        var writes = 0;
        for (; !stop.IsCancellationRequested; writes++)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Articles SET FileModifiedAt = FileModifiedAt";
            await command.ExecuteNonQueryAsync(Cancelled);
            await Task.Delay(1, Cancelled);
        }

        return writes;
    }

    string FileOf(string name) => Path.Combine(Home, name);

    CatalogProcess Run(params string[] words) => CatalogProcess.Run(Home, [], words);

    async Task<(int Code, string Text)> RunAsync(params string[] words)
    {
        using var process = Run([
            .. words, $"--Seeds:Folder={_folder.Path}", $"--Database:ConnectionString={_folder.ConnectionString}",
            "--Log:Level=Warning",
        ]);
        return (await process.ExitCodeAsync(), process.Output);
    }
}
