using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>Two folders of texts with catalogs of their own, and the commands that a user types beside them.</summary>
sealed class BackupFolder : IDisposable
{
    readonly TextFolder _folder = new TextFolder()
        .With("a.txt", NewsText.Of("A museum"))
        .With("b/ä %0A.txt", NewsText.Of("A library"));

    readonly TextFolder _other = new();

    public TextFolder Texts => _folder;

    public TextFolder Other => _other;

    string Home => Path.GetDirectoryName(_folder.Path)!;

    public string FileOf(string name) => Path.Combine(Home, name);

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    /// <summary>Runs a command on the catalog of the texts.</summary>
    public Task<(int Code, string Text)> RunAsync(params string[] words) => RunAsync(_folder, words);

    /// <summary>Runs a command on the other catalog.</summary>
    public Task<(int Code, string Text)> RunOtherAsync(params string[] words) => RunAsync(_other, words);

    /// <summary>Runs a command on the other catalog that reads a file from standard input.</summary>
    public async Task<(int Code, string Text)> PipeAsync(string file, params string[] words)
    {
        using var process = CatalogProcess.RunCommand(
            [
                "sh", "-c", "file=$1; shift; exec \"$@\" < \"$file\"", "sh", FileOf(file),
                .. CatalogProcess.BuiltProgram, .. words, .. SettingsOf(_other),
            ],
            []
        );
        return (await process.ExitCodeAsync(), process.Output.TrimEnd());
    }

    /// <summary>The catalog of the other texts as a bag.</summary>
    public async Task<byte[]> OtherBagAsync()
    {
        var (code, said) = await RunOtherAsync("export", "other.tar", "--force");
        code.Should().Be(0, said);
        return await File.ReadAllBytesAsync(FileOf("other.tar"), TestContext.Current.CancellationToken);
    }

    public async Task<byte[]> ScanAndExportAsync()
    {
        (await RunAsync("scan")).Code.Should().Be(0);
        (await RunAsync("export", "catalog.tar")).Code.Should().Be(0);
        return await File.ReadAllBytesAsync(FileOf("catalog.tar"), TestContext.Current.CancellationToken);
    }

    async Task<(int Code, string Text)> RunAsync(TextFolder folder, string[] words)
    {
        using var process = CatalogProcess.Run(Home, [], [.. words, .. SettingsOf(folder)]);
        return (await process.ExitCodeAsync(), process.Output.TrimEnd());
    }

    static string[] SettingsOf(TextFolder folder) =>
    [
        $"--Seeds:Folder={folder.Path}", $"--Database:ConnectionString={folder.ConnectionString}", "--Log:Level=Error",
    ];
}
