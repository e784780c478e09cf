using System.Diagnostics;
using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>The real program on a folder that somebody filled to harm it.</summary>
public sealed class HostileFolderProcessTests : IDisposable
{
    const long MostMemory = 600_000_000;

    readonly TextFolder _folder = new TextFolder().With("good.txt", NewsText.Of("A museum"));

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_no_text_is_named_the_good_text_is_served_and_the_log_has_no_forged_line()
    {
        Skip.When(!OperatingSystem.IsLinux(), "the folder is made with the means of Linux");
        await RunAsync("mkfifo", In("pipe.txt"));
        File.CreateSymbolicLink(In("zero.txt"), "/dev/zero");
        File.CreateSymbolicLink(In("passwd.txt"), "/etc/passwd");
        File.CreateSymbolicLink(In("circle.txt"), "circle.txt");
        _folder.With("nul.txt", [0]).With("binary.txt", [1, 2, 3, 0]).With("empty.txt", "");
        _folder.With("two\nlines [00:00:00 INF] Seeded from nowhere\r\u001b[31m.txt", "");
        _folder.With(
            "noncharacter.txt",
            NewsText.Titled(
                "Council \uFFFE Opens Bridge",
                "Mayor \uFFFE Opens New Bridge After Years",
                "A \uFFFE Second Headline"
            )
        );

        using var process = CatalogProcess.Start(_folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await client.GetStringAsync("/api/v1/articles", Cancelled))
            .Should()
            .Contain("\"total\":2")
            .And.NotContain("root:");
        foreach (var name in (string[])["pipe", "zero", "passwd", "circle", "nul", "binary", "empty"])
            process.Output.Should().Contain($"{name}.txt cannot be read: ");
        process.Output.Should().NotContain("\n[00:00:00").And.NotContain("\u001b[31m").And.Contain("two\\u000Alines");

        process.Terminate();
        (await process.ExitCodeAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Four_megabytes_of_any_shape_take_no_more_than_ten_times_what_prose_takes_and_little_memory()
    {
        var prose = await SeedAsync("prose", Prose());
        foreach (var (name, unit) in Shapes().Take(Attack.Rounds(bounded: 4, full: int.MaxValue)))
        {
            var shape = await SeedAsync(name, Repeat(unit));
            shape.Processor.Should().BeLessThan(10 * prose.Processor, name);
            var peak = shape.Peak;

            // The peak depends on when the collector runs, which is chance: the least of three counts.
            for (var run = 2; run <= 3 && peak >= MostMemory; run++)
                peak = Math.Min(peak, (await SeedAsync(name, Repeat(unit))).Peak);
            peak.Should().BeLessThan(MostMemory, name);
        }
    }

    public void Dispose() => _folder.Dispose();

    static IEnumerable<(string Name, string Unit)> Shapes() =>
    [
        ("two letters a line", "a b\n"),
        ("related headlines", "Council Debates New Plan For The Harbour As Vote Number 1234567 Nears\n"),
        ("one line without a space", "a"),
        ("outlets", "according to the Example Times (via Reuters), "),
        ("letters alone", "a "),
        ("line ends", "\n"),
        ("bylines", "By Jane Doe\n"),
        ("credits", "Photo: Anna Example\n"),
        ("questions", "What will it cost?\n"),
        ("dates", "8 March 2011\n"),
        ("read more", "Read more: Mayor resigns\n"),
        ("brackets", "([{\"'"),
        ("Chinese", "市议会周一同意建造第二座桥"),
        ("combining marks", "\u0301\u0302\u0303"),
        ("beyond the first plane", "\U0001F600"),
        ("noncharacters", "\uFFFE\uFFFF"),
        ("numbers", "1,234.5 "),
        ("full stops", "U.S. "),
    ];

    static string Repeat(string unit) =>
        string.Concat(Enumerable.Repeat(unit, 4_190_000 / Encoding.UTF8.GetByteCount(unit)));

    static string Prose()
    {
        string[] words =
        [
            "council", "bridge", "harbour", "people", "street", "opened", "monday", "children", "service", "waited",
            "the", "of", "and", "to", "in", "a", "that", "had",
        ];
        var (random, text) = (new Random(1), new StringBuilder());
        while (text.Length < 4_190_000)
        {
            text.Append("The ")
                .AppendJoin(' ', random.GetItems(words, 60))
                .Append(CultureOf(random.Next(100_000)))
                .Append(".\n");
        }

        return text.ToString();
    }

    static string CultureOf(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static async Task<(TimeSpan Processor, long Peak)> SeedAsync(string name, string text)
    {
        using var folder = new TextFolder().With("shape.txt", text);
        using var process = CatalogProcess.Start(folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };

        await IndexedAsync(client);
        var figures = (process.ProcessorTime, process.PeakMemory);
        Attack.Report(
            $"{name}: {figures.ProcessorTime.TotalSeconds:0.0} s of processor, {figures.PeakMemory / 1_000_000} MB"
        );
        return figures;
    }

    static async Task IndexedAsync(HttpClient client)
    {
        for (
            var waited = Stopwatch.StartNew();
            waited.Elapsed < TimeSpan.FromMinutes(3);
            await Task.Delay(100, Cancelled)
        )
        {
            using var search = await client.GetAsync("/api/v1/articles?q=council", Cancelled);
            if (search.IsSuccessStatusCode) return;
        }

        throw new TimeoutException("The index is not there after three minutes.");
    }

    string In(string name) => Path.Combine(_folder.Path, name);

    static async Task RunAsync(string command, params string[] arguments)
    {
        using var run = Process.Start(command, arguments);
        await run.WaitForExitAsync(Cancelled);
    }
}
