using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>Archives and compressed uploads.</summary>
public sealed class ArchiveImportTests : IAsyncLifetime
{
    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder().With("file.txt", NewsText.Of("A file of the folder")),
        ("Imports:MaxUnpackedBytes", "80000000"),
        ("Imports:MaxItems", "1000")
    );

    WritingClient _client = null!;

    public async ValueTask InitializeAsync() => _client = await WritingClient.WithKeyAsync(_application);

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    [InlineData("tar.zst")]
    [InlineData("zip.gz")]
    [InlineData("ndjson.gz.gz")]
    public async Task Archives_are_imported_whatever_they_are_packed_in(string kind)
    {
        (string, string)[] texts = [("2024/a.txt", NewsText.Of("One")), ("2024/ü b.md", "# Two\n\nIt is the second.")];

        var import = await _client.ImportAsync(Packing.Pack(kind, texts), Packing.MediaTypeOf(kind));

        ImportCounts.CountsOf(import).Should().Be((2, 2, 2, 0, 0, 0), import.ToString());
        var found = await _application.GetAsync("/api/v1/articles?folder=2024");
        found.GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Files_of_an_archive_that_are_no_texts_are_named_and_hidden_ones_left_out()
    {
        var upload = Packing.Pack(
            "tar",
            [("a.txt", NewsText.Of("One")), ("b.png", "x"), ("../c.txt", "x"), ("__MACOSX/a.txt", "x"), (".git/a.txt", "x")]
        );

        var import = await _client.ImportAsync(upload, "application/x-tar");

        ImportCounts.CountsOf(import).Should().Be((3, 3, 1, 0, 0, 2));
        import.GetProperty("refusals")[0].GetProperty("sourceName").GetString().Should().Be("b.png");
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("zst")]
    [InlineData("zip")]
    public async Task An_upload_that_is_made_to_fill_the_disk_fails(string packing)
    {
        var name = packing == "zip" ? "zip" : $"ndjson.{packing}";
        var upload = packing == "zip"
            ? Packing.Pack("zip", [.. Enumerable.Range(0, 40).Select(number => ($"{number}.txt", new string(' ', 4_000_000)))])
            : Packing.PackBytes(name, new byte[100_000_000]);

        var import = await _client.ImportAsync(upload, Packing.MediaTypeOf(name));

        import.GetProperty("state").GetString().Should().Be("failed");
        import.GetProperty("detail").GetString().Should().Contain("unpacks to more than");
    }

    [Fact]
    public async Task Too_many_layers_and_too_many_items_fail()
    {
        var deep = await _client.ImportAsync(Packing.PackBytes("x.gz.gz.gz", "{}"u8.ToArray()), "application/gzip");
        var many = await _client.ImportAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{}\n", 1001))));

        deep.GetProperty("detail").GetString().Should().Contain("compressed more than 2 times");
        many.GetProperty("detail").GetString().Should().Contain("Imports:MaxItems");
    }

    [Theory]
    [InlineData("ndjson.gz", 8)]
    [InlineData("ndjson.gz", 500)]
    [InlineData("tar", 1024)]
    [InlineData("tar.gz", 8)]
    public async Task An_upload_that_ends_too_early_fails(string kind, int missing)
    {
        var texts = Enumerable.Range(0, 50).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}")));
        var upload = Packing.Pack(kind, [.. texts]);

        var import = await _client.ImportAsync(upload[..^missing], Packing.MediaTypeOf(kind));

        import.GetProperty("state").GetString().Should().Be("failed", import.ToString());
    }

    [Fact]
    public async Task A_zip_archive_of_very_many_files_is_refused_before_it_is_read()
    {
        var name = new string('a', 60_000);
        var upload = Packing.Pack("zip", [.. Enumerable.Range(0, 300).Select(number => ($"{name}{number}", "x"))]);

        var import = await _client.ImportAsync(upload, "application/zip");

        import.GetProperty("detail").GetString().Should().Contain("directory");
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar.gz")]
    [InlineData("tar.zst")]
    [InlineData("tar")]
    public async Task A_damaged_archive_fails_with_its_reason_and_the_next_import_runs(string kind)
    {
        var texts = Enumerable.Range(0, 50).Select(number => ($"{number}.txt", NewsText.Of($"Text {number}")));
        var upload = Packing.Pack(kind, [.. texts]);

        var damaged = await _client.ImportAsync(upload[..(upload.Length / 2)], Packing.MediaTypeOf(kind));

        damaged.GetProperty("state").GetString().Should().Be("failed", damaged.ToString());
        damaged.GetProperty("detail").GetString().Should().Contain("damaged");
        var next = await _client.ImportAsync(Packing.Lines([("next.txt", NewsText.Of("Next"))]));
        next.GetProperty("state").GetString().Should().Be("completed");
    }
}
