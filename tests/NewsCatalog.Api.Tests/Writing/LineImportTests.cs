using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>Lines of JSON.</summary>
public sealed class LineImportTests : IAsyncLifetime
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

    [Fact]
    public async Task Each_line_is_an_item_and_a_bad_one_costs_no_other()
    {
        string[] lines =
        [
            Packing.Line("a.txt", NewsText.Of("One")),
            "{ bad",
            "",
            """{ "headline": "An article by its values", "lead": "It has a lead." }""",
            Packing.Line("../b.txt", NewsText.Of("Two")),
            Packing.Line("file.txt", NewsText.Of("Another text")),
            Packing.Line("file.txt", NewsText.Of("A file of the folder")),
            """{ "name": "c.txt", "text": "x", "txt": "y" }""",
            """{ "name": "c.txt", "text": "x", "name": "d.txt" }""",
            $$"""{ "name": "bytes.txt", "bytes": "{{Convert.ToBase64String(Encoding.Unicode.GetBytes(NewsText.Of("Wide")))}}" }""",
        ];

        var import = await _client.ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        ImportCounts.CountsOf(import).Should().Be((9, 9, 3, 0, 1, 5));
        import.GetProperty("state").GetString().Should().Be("completed");
        var refusals = import.GetProperty("refusals").EnumerateArray().ToList();
        refusals.Select(one => one.GetProperty("line").GetInt32()).Should().Equal(2, 5, 6, 8, 9);
        refusals.Select(one => one.GetProperty("reason").GetString()!.Length).Should().OnlyContain(length => length > 10);
        refusals[2].GetProperty("reason").GetString().Should().Contain("folder");
    }

    [Fact]
    public async Task A_later_line_of_the_same_name_is_a_later_version()
    {
        var import = await _client.ImportAsync(Packing.Lines([("a.txt", NewsText.Of("One")), ("a.txt", NewsText.Of("Two"))]));

        ImportCounts.CountsOf(import).Should().Be((2, 2, 1, 1, 0, 0));
    }

    [Theory]
    [InlineData("{ \"name\": \"a.txt\", \"text\": \"The bridge \\ud800\" }")]
    [InlineData("{ \"name\": \"\\ud800\", \"text\": \"The bridge\" }")]
    [InlineData("{ \"\\ud800\": 1, \"text\": \"The bridge\" }")]
    [InlineData("{ \"name\": \"a.txt\", \"text\": \"caf\u00E9\" }")]
    public async Task A_line_that_is_no_Unicode_is_refused_alone(string line)
    {
        var upload = Encoding.Latin1.GetBytes($"{line}\n{Packing.Line("b.txt", NewsText.Of("Two"))}");

        var import = await _client.ImportAsync(upload);

        ImportCounts.CountsOf(import).Should().Be((2, 2, 1, 0, 0, 1));
    }

    [Fact]
    public async Task A_refusal_does_not_repeat_millions_of_letters()
    {
        var upload = Packing.Line(new string('a', 5_000_000), "x");

        var import = await _client.ImportAsync(Encoding.UTF8.GetBytes(upload));

        import.ToString().Length.Should().BeLessThan(2000);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_alone()
    {
        var text = new string('a', 26_000_000);
        var upload = $"{Packing.Line("a.txt", NewsText.Of("One"))}\n{Packing.Line("long.txt", text)}\n{Packing.Line("b.txt", NewsText.Of("Two"))}";

        var import = await _client.ImportAsync(Encoding.UTF8.GetBytes(upload));

        ImportCounts.CountsOf(import).Should().Be((3, 3, 2, 0, 0, 1));
        import.GetProperty("refusals")[0].GetProperty("line").GetInt32().Should().Be(2);
    }
}
