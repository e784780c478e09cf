using System.Formats.Tar;
using System.IO.Compression;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>The programs of <c>docs/recipes.md</c> that export, on a catalog that everybody may read.</summary>
public sealed class ExportRecipeTests(Archive archive) : IDisposable
{
    readonly RecipeBook _book = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    Uri Server => archive.Application.Client.BaseAddress!;

    public void Dispose() => _book.Dispose();

    [Fact]
    public async Task The_exporting_program_writes_lines_a_table_a_bag_and_compressed_lines()
    {
        await _book.RunAsync("export.sh", Server, key: null);

        var lines = await File.ReadAllTextAsync(_book.PathOf("articles.ndjson"), Cancelled);
        lines.Should().Be(await LinesAsync());
        (await File.ReadAllBytesAsync(_book.PathOf("articles.csv"), Cancelled)).Should().StartWith([0xEF, 0xBB, 0xBF]);
        TarNames(_book.PathOf("catalog.tar")).Should().Contain(name => name.EndsWith("data/articles/harbour.txt"));
        using var unpacked = new StreamReader(
            new GZipStream(File.OpenRead(_book.PathOf("articles.ndjson.gz")), CompressionMode.Decompress)
        );
        (await unpacked.ReadToEndAsync(Cancelled)).Should().Be(lines);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(100_000)]
    public async Task The_resuming_program_goes_on_behind_the_last_complete_line(int bytesAtHand)
    {
        var whole = await LinesAsync();
        var bytes = System.Text.Encoding.UTF8.GetBytes(whole);
        await File.WriteAllBytesAsync(
            _book.PathOf("articles.ndjson"),
            bytes[..Math.Min(bytesAtHand, bytes.Length)],
            Cancelled
        );

        await _book.RunAsync("resume.sh", Server, key: null);

        (await File.ReadAllTextAsync(_book.PathOf("articles.ndjson"), Cancelled)).Should().Be(whole);
    }

    [Fact]
    public async Task The_resuming_program_fails_when_the_transfer_is_cut_and_then_goes_on()
    {
        await using (
            var passage = await Passage.StartAsync(archive.Application.Client, _ => Task.FromResult(false))
        )
        {
            var cut = await _book.TryAsync("resume.sh", passage.Address, key: null);
            cut.ExitCode.Should().NotBe(0);
        }

        var atHand = new FileInfo(_book.PathOf("articles.ndjson")).Length;
        await _book.RunAsync("resume.sh", Server, key: null);

        atHand.Should().BePositive();
        (await File.ReadAllTextAsync(_book.PathOf("articles.ndjson"), Cancelled)).Should().Be(await LinesAsync());
    }

    static List<string> TarNames(string file)
    {
        using var tar = new TarReader(File.OpenRead(file));
        var names = new List<string>();
        while (tar.GetNextEntry() is { } entry) names.Add(entry.Name);
        return names;
    }

    Task<string> LinesAsync() => archive.Application.Client.GetStringAsync("/api/v1/export.ndjson", Cancelled);
}
