using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The command parse shows what the catalog would store of a file.</summary>
public sealed class ParseTests(SeedCatalog catalog)
{
    [Fact]
    public async Task It_shows_the_values_of_a_text() =>
        (await ParseAsync(TextFolder.Seed))
            .Should()
            .ContainAll(
                "headline           Japan and the United States are poised to deepen ties",
                "high-tech sector (derived)",
                "language           en",
                "words              323",
                "related headlines  17",
                "Asahi Shimbun"
            );

    [Fact]
    public async Task It_shows_the_number_and_the_role_of_each_line()
    {
        var output = await ParseAsync("--lines", TextFolder.Seed);
        output.Split('\n').Should().HaveCountGreaterThanOrEqualTo(32);
        output.Should().ContainAll(" 1  lead             Japan and", "10  credit           Photo: Microsoft Bing");
        output.Should().NotContain("\e[");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task Lines_have_colours_on_a_terminal_unless_the_user_wants_none(string? noColor, bool hasColour)
    {
        Skip.When(
            Terminal.SkipReason is not null,
            $"a terminal is needed: {Terminal.SkipReason}"
        );
        using var process = Terminal.Run(
            [("NO_COLOR", noColor), ("TERM", "xterm")],
            "parse",
            "--lines",
            TextFolder.Seed
        );
        (await process.ExitCodeAsync()).Should().Be(0, process.Output);
        process.Output.Should().Contain("Photo: Microsoft Bing");
        process.Output.Contains("\e[35m10  credit", StringComparison.Ordinal).Should().Be(hasColour, process.Output);
    }

    [Fact]
    public async Task Its_JSON_has_the_values_and_the_provenance_that_the_API_answers()
    {
        var parsed = JsonDocument.Parse(await ParseAsync("--json", TextFolder.Seed)).RootElement;
        var address = await catalog.Application.OnlyArticleAddressAsync();
        var article = await catalog.Application.GetAsync(address);
        foreach (var value in article.EnumerateObject())
        {
            if (value.Name is "id" or "url" or "version" or "addedAt" or "modifiedAt") continue;
            var shown = parsed.GetProperty(value.Name);
            if (value.Name is "source")
                shown.GetProperty("sha256").GetString().Should().Be(value.Value.GetProperty("sha256").GetString());
            else if (value.Name is "relatedHeadlines")
                Texts(shown).Should().Equal(Texts(value.Value));
            else
                JsonElement.DeepEquals(shown, value.Value).Should().BeTrue(value.Name);
        }

        var provenance = await catalog.Application.GetAsync($"{address}/provenance");
        JsonElement.DeepEquals(parsed.GetProperty("provenance"), provenance).Should().BeTrue();
    }

    [Fact]
    public async Task It_shows_control_characters_as_codes_because_a_terminal_obeys_them()
    {
        using var folder = new TextFolder().With("evil.txt", NewsText.Of("A museum \e[2J of harbours"));
        (await ParseAsync("--lines", Path.Combine(folder.Path, "evil.txt"))).Should().NotContain("\e");
    }

    [Theory]
    [InlineData("missing.txt", "missing.txt cannot be read: there is no such file.")]
    [InlineData("../texts", "../texts cannot be read: it is a folder; name a file.")]
    [InlineData("/dev/null", "no regular file")]
    [InlineData("empty.txt", "empty.txt cannot be read: it is empty")]
    [InlineData("binary.txt", "binary.txt cannot be read: it is binary")]
    [InlineData("seed.txt --Seeds:MaxLines=5", "Seeds:MaxLines allows")]
    public async Task A_file_that_cannot_be_read_is_named_with_the_reason(string arguments, string said)
    {
        using var folder = new TextFolder()
            .With("empty.txt", "")
            .With("binary.txt", "A museum \u0001 of harbours")
            .With("seed.txt", "a\nb\nc\nd\ne\nf");
        using var process = CatalogProcess.Run(folder.Path, [], ["parse", .. arguments.Split(' ')]);
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().Contain(said).And.NotContain("   at ");
    }

    static IEnumerable<string?> Texts(JsonElement headlines) =>
        headlines.EnumerateArray().Select(headline => $"{headline.GetProperty("id")} {headline.GetProperty("text")}");

    static async Task<string> ParseAsync(params string[] arguments)
    {
        using var process = CatalogProcess.Run(Path.GetTempPath(), [], ["parse", .. arguments]);
        (await process.ExitCodeAsync()).Should().Be(0, process.Output);
        return process.Output;
    }
}
