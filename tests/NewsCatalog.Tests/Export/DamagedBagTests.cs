using System.IO.Compression;
using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Export;

public sealed class DamagedBagTests() : CatalogSpecification(new SqliteDatabase())
{
    const int Articles = 12;

    [Fact]
    public async Task A_flipped_byte_of_a_text_refuses_one_article()
    {
        var bag = await BagAsync();
        var at = bag.AsSpan().LastIndexOf("The museum y3"u8);
        bag[at] ^= 1;

        var import = await ImportAsync(bag);

        (import.State, import.Created, import.Refused).Should().Be((ImportState.Completed, Articles, 1));
        import.Refusals[0].SourceName.Should().Be("3.txt");
        import.Refusals[0].Reason.Should().Contain("data/articles/3.txt has other bytes");
    }

    [Theory]
    [InlineData("articles.ndjson", "addedAt")]
    [InlineData("versions.ndjson", "number")]
    [InlineData("withdrawn.ndjson", "reason")]
    public async Task A_flipped_byte_of_a_line_fails_the_import_before_anything_is_written(string file, string text)
    {
        var bag = await BagAsync();
        var from = bag.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes($"newscatalog/{file}"));
        bag[from + bag.AsSpan(from).IndexOf(Encoding.UTF8.GetBytes(text))] ^= 1;

        var import = await ImportAsync(bag);

        (import.State, import.Done).Should().Be((ImportState.Failed, 0));
        import.Detail.Should().Be($"The bag is damaged: {file} is not what tagmanifest-sha256.txt says.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bag_that_ends_early_restores_what_is_there(bool isPacked)
    {
        var bag = await BagAsync();
        var end = bag.AsSpan().LastIndexOf("The museum y3"u8) + 10;
        var import = await ImportAsync(isPacked ? Packed(bag)[..^4000] : bag[..end]);

        import.State.Should().Be(ImportState.Failed);
        import.Detail.Should().Match(reason => reason.Contains("damaged") || reason.Contains("not whole"));
        import.Created.Should().BeInRange(1, Articles).And.Be(import.Done);
    }

    [Fact]
    public async Task An_article_whose_bytes_are_missing_is_refused()
    {
        var import = await ImportAsync(new EditedBag(await BagAsync()).Without("data/articles/3.txt"));
        (import.State, import.Created, import.Refused).Should().Be((ImportState.Completed, Articles, 1), import.Detail);
        import.Refusals[0].Reason.Should().Be("the bag has no data/articles/3.txt where it should stand");
    }

    [Fact]
    public async Task Files_in_another_order_are_refused()
    {
        var import = await ImportAsync(new EditedBag(await BagAsync()).TurnedAround());
        import.Created.Should().BeLessThan(3);
        (import.Refused + import.Created).Should().Be(import.Done);
    }

    [Theory]
    [InlineData("articles.ndjson", "{\"id\":", "{\"id:", "Line 1 of articles.ndjson cannot be read")]
    [InlineData("articles.ndjson", "\"contentDigest\"", "\"digest\"", "Line 1 of articles.ndjson cannot be read")]
    [InlineData("articles.ndjson", "\"id\":\"", "\"id\":\"../", "with the id '../")]
    [InlineData("articles.ndjson", "\"3.txt\"", "\"\\ud800.txt\"", "of articles.ndjson cannot be read")]
    [InlineData("versions.ndjson", "\"created\"", "7", "Line 1 of versions.ndjson cannot be read")]
    [InlineData("versions.ndjson", "\"created\"", "null", "Line 1 of versions.ndjson cannot be read")]
    [InlineData("withdrawn.ndjson", "\"articleId\":\"", "\"articleId\":\"0", "with the id '0")]
    public async Task A_line_that_cannot_be_read_fails_the_import(string file, string text, string other, string reason)
    {
        var import = await ImportAsync(new EditedBag(await BagAsync()).Replacing(file, text, other));
        (import.State, import.Done).Should().Be((ImportState.Failed, 0));
        import.Detail.Should().Contain(reason);
    }

    [Theory]
    [InlineData("articles.ndjson", "\"sourceName\":\"3.txt\"", "\"sourceName\":\"../3.txt\"", "it has the part '..'")]
    [InlineData("articles.ndjson", "\"sourceName\":\"3.txt\"", "\"sourceName\":\"..\\\\3.txt\"", "it has the part '..'")]
    [InlineData("articles.ndjson", "\"bytes\":", "\"bytes\":1", "two sizes")]
    [InlineData("articles.ndjson", "\"sourceName\":\"3.txt\",\"version\":2", "\"sourceName\":\"3.txt\",\"version\":3", "no version 3")]
    [InlineData("versions.ndjson", "\"number\":1", "\"number\":0", "do not rise by one at 0")]
    [InlineData("versions.ndjson", "\"encoding\":\"utf-8\"", "\"encoding\":\"a\\r\\nb\"", "no encoding")]
    [InlineData("versions.ndjson", "\"at\":\"2026", "\"at\":\"1026", "a time for it that cannot be right")]
    [InlineData("versions.ndjson", "\"path\":\"data/", "\"path\":\"../data/", "do not stand under data/")]
    [InlineData("withdrawn.ndjson", "\"version\":1", "\"version\":2", "no version 2")]
    [InlineData("withdrawn.ndjson", "fileRemoved", "purged", "it was purged, and has versions")]
    public async Task What_cannot_be_true_refuses_its_article(string file, string text, string other, string reason)
    {
        var import = await ImportAsync(new EditedBag(await BagAsync()).Replacing(file, text, other));
        import.State.Should().Be(ImportState.Completed, import.Detail);
        import.Refusals.Should().NotBeEmpty().And.OnlyContain(refusal => refusal.Reason.Contains(reason));
        (import.Created + import.Refused).Should().Be(Articles + 1);
    }

    [Fact]
    public async Task Lines_that_were_changed_about_fail_the_import()
    {
        var bag = new EditedBag(await BagAsync()).Changing("versions.ndjson", content =>
        {
            var lines = Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Encoding.UTF8.GetBytes(string.Join('\n', lines.Reverse()));
        });
        (await ImportAsync(bag)).Detail.Should().Contain("not in the order of ids");
    }

    [Fact]
    public async Task An_article_that_was_taken_out_of_the_lines_fails_the_import()
    {
        var bag = new EditedBag(await BagAsync()).Changing("articles.ndjson", content =>
            content[(content.AsSpan().IndexOf((byte)'\n') + 1)..]);
        (await ImportAsync(bag)).Detail.Should().Contain("stand in none of its other files");
    }

    [Fact]
    public async Task A_line_without_an_end_fails_the_import()
    {
        var bag = new EditedBag(await BagAsync()).Changing("articles.ndjson", content =>
            [.. content, .. new byte[100_000]]);
        (await ImportAsync(bag, maxSourceBytes: 1024)).Detail.Should().Contain("is longer than the");
    }

    async Task<byte[]> BagAsync()
    {
        foreach (var number in Enumerable.Range(0, Articles))
            await Catalog.WriteAsync($"{number}.txt", $"x{number}", $"y{number}");
        await Catalog.WriteAsync("removed.txt", "z");
        await Catalog.RemoveAsync(WithdrawalReason.FileRemoved, "removed.txt");
        return await Catalog.ExportAsync();
    }

    Task<Import> ImportAsync(EditedBag bag, int? maxSourceBytes = null) => ImportAsync(bag.ToBytes(), maxSourceBytes);

    /// <summary>Imports a bag into an empty catalog, which stays consistent and can be exported.</summary>
    async Task<Import> ImportAsync(byte[] bag, int? maxSourceBytes = null)
    {
        using var other = Catalog.Another();
        if (maxSourceBytes is { } most) other.Seeds.MaxSourceBytes = most;
        var import = await other.ImportAsync(bag);
        new OpenedBag(await other.ExportAsync()).ShouldBeValid();
        other.Log.Lines.Should().NotContain(line => line.StartsWith("Error") || line.StartsWith("Critical"));
        import.Done.Should().Be(import.Created + import.Refused);
        return import;
    }

    static byte[] Packed(byte[] bag)
    {
        using var output = new MemoryStream();
        using (var packed = new GZipStream(output, CompressionLevel.NoCompression)) packed.Write(bag);
        return output.ToArray();
    }
}
