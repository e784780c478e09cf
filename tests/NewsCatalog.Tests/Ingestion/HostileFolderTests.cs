using System.Diagnostics;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>Whatever else is in the folder, the good text is served and the rest is named with its reason.</summary>
public sealed class HostileFolderTests : IDisposable
{
    readonly SqliteDatabase _catalog = new();
    readonly string _outside = Directory.CreateTempSubdirectory("newscatalog-outside-").FullName;

    public HostileFolderTests() => _catalog.Folder.With("good.txt", NewsText.Of("A museum"));

    [Fact]
    public async Task A_pipe_and_a_link_to_a_device_are_named_and_never_opened()
    {
        Skip.When(!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS(), "pipes of this kind are of Unix");
        using (var make = Process.Start("mkfifo", [In("pipe.txt")]))
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(In("zero.txt"), "/dev/zero");

        await SeedAsync(refused: 2);
        Warnings().Should().Contain(line => line.Contains("pipe.txt") && line.Contains("pipe or device"))
            .And.Contain(line => line.Contains("zero.txt") && line.Contains("outside of the folder"));
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_named_and_never_read_whatever_the_settings_say()
    {
        _catalog.Seeds.FollowLinks = true;
        await File.WriteAllTextAsync(
            Path.Combine(_outside, "secret.txt"),
            NewsText.Of("A secret"),
            TestContext.Current.CancellationToken
        );
        File.CreateSymbolicLink(In("secret.txt"), Path.Combine(_outside, "secret.txt"));
        File.CreateSymbolicLink(In("step.txt"), "secret.txt");
        Directory.CreateSymbolicLink(In("way"), _outside);
        File.CreateSymbolicLink(In("round.txt"), Path.Combine("way", "secret.txt"));

        await SeedAsync(refused: 4);
        foreach (var name in (string[])["secret.txt", "step.txt", "way", "round.txt"])
            Warnings().Should().Contain(line => line.Contains($"{name} cannot be read: it is a link"));
    }

    [Theory]
    [InlineData(false, 1, 2)]
    [InlineData(true, 2, 1)]
    public async Task A_link_within_the_folder_is_read_only_where_the_setting_says_so(
        bool follow,
        int added,
        int refused
    )
    {
        _catalog.Seeds.FollowLinks = follow;
        File.CreateSymbolicLink(In("again.txt"), "good.txt");
        File.CreateSymbolicLink(In("circle.txt"), "circle.txt");

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(added, 0, 0, refused));
    }

    [Fact]
    public async Task A_folder_that_is_itself_a_link_is_read()
    {
        Directory.CreateSymbolicLink(Path.Combine(_outside, "texts"), _catalog.Folder.Path);
        _catalog.Seeds.Folder = Path.Combine(_outside, "texts");
        _catalog.Seeds.FollowLinks = true;
        File.CreateSymbolicLink(In("again.txt"), "good.txt");

        (await _catalog.SeedAsync()).Should().Be(new ScanReport(Added: 2, 0, 0, 0));
    }

    [Fact]
    public async Task Folders_below_the_longest_path_are_named()
    {
        // Made step by step: no call takes the whole path.
        const int Deep = 25;
        var name = new string('d', 200);
        var script = string.Concat(Enumerable.Repeat($"mkdir {name} && cd -P {name} && ", Deep)) + "echo text > a.txt";
        using (
            var make = Process.Start(
                new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = _catalog.Folder.Path }
            )!
        )
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        try
        {
            await SeedAsync(refused: 1);
            Warnings().Should().Contain(line => line.Contains("its path is too long"));
        }
        finally
        {
            await RemoveFolderAsync();
        }
    }

    [Fact]
    public async Task A_name_that_is_not_UTF_8_is_named_so()
    {
        Skip.When(!OperatingSystem.IsLinux(), "other systems have no such names");
        using (var make = Process.Start("sh", ["-c", $"cp '{In("good.txt")}' \"$(printf '{In("bad")}\\377.txt')\""]))
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);

        try
        {
            await SeedAsync(refused: 1);
            Warnings().Should().Contain(line => line.Contains("its name is not valid UTF-8"));
        }
        finally
        {
            await RemoveFolderAsync();
        }
    }

    [Theory]
    [InlineData('\n', 5000, "4,999 lines|Seeds:MaxLines")]
    [InlineData(' ', 5000, "5,000 words|Seeds:MaxWords")]
    public async Task A_text_of_too_many_lines_or_words_is_named_with_the_setting(
        char separator,
        int count,
        string said
    )
    {
        (_catalog.Seeds.MaxLines, _catalog.Seeds.MaxWords) = (1000, 4900);
        _catalog.Folder.With(
            "mountain.txt",
            string.Join(separator, Enumerable.Repeat("a", separator == '\n' ? count - 1 : count))
        );

        await SeedAsync(refused: 1);
        Warnings().Should().Contain(line => line.Contains("mountain.txt") && said.Split('|').All(line.Contains));
    }

    public void Dispose()
    {
        _catalog.Dispose();
        Directory.Delete(_outside, recursive: true);
    }

    // .NET cannot name what is in it.
    async Task RemoveFolderAsync()
    {
        using var remove = Process.Start("rm", ["-rf", _catalog.Folder.Path]);
        await remove.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    string In(string name) => Path.Combine(_catalog.Folder.Path, name);

    IEnumerable<string> Warnings() =>
        _catalog.Log.Lines.Where(line => line.StartsWith("Warning:", StringComparison.Ordinal));

    async Task SeedAsync(int refused) =>
        (await _catalog.SeedAsync()).Should().Be(new ScanReport(Added: 1, 0, 0, refused));
}
