using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>The running server follows its folder.</summary>
public sealed class FolderProcessTests : IDisposable
{
    const int Many = 10_000;

    const UnixFileMode Everybody = (UnixFileMode)0b111_111_111;

    readonly TextFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_file_is_listed_and_found_and_a_removed_one_is_not()
    {
        _folder.With("a.txt", NewsText.Titled("Museum Opens Its Doors Again"));
        using var process = CatalogProcess.Start(_folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        (await CatalogCopy.NamesAsync(client)).Should().Equal("a.txt");

        _folder.With("below/b.txt", NewsText.Titled("Unicorns Seen In The Harbour"));
        await ShouldBecomeAsync(client, "below/b.txt", "a.txt");
        (await CatalogCopy.NamesAsync(client, "&q=unicorn")).Should().Equal("below/b.txt");

        File.Delete(Path.Combine(_folder.Path, "a.txt"));
        await ShouldBecomeAsync(client, "below/b.txt");
        (await CatalogCopy.NamesAsync(client, "&q=doors+again")).Should().BeEmpty();
        process.Output.Should().Contain("a.txt is gone; its article is withdrawn");
    }

    [Fact]
    public async Task A_folder_without_permission_keeps_its_articles_until_it_is_open_again()
    {
        Skip.When(CatalogProcess.NobodySkipReason is not null, CatalogProcess.NobodySkipReason ?? "");
        _folder.With("closed/a.txt", NewsText.Of("A museum")).With("b.txt", NewsText.Of("A library"));
        var closed = Path.Combine(_folder.Path, "closed");
        SetMode(Path.GetDirectoryName(_folder.Path)!, Everybody);
        using var process = CatalogProcess.StartAsNobody(_folder, $"--Search:Folder={_folder.SearchFolder}");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        await ShouldBecomeAsync(client, "closed/a.txt", "b.txt");

        SetMode(closed, UnixFileMode.None);
        process.HangUp();
        await Task.Delay(TimeSpan.FromSeconds(3), Cancelled);
        (await CatalogCopy.NamesAsync(client)).Should().BeEquivalentTo("closed/a.txt", "b.txt");
        process.Output.Should().Contain("closed cannot be read: permission denied");

        SetMode(closed, Everybody);
        _folder.With("closed/c.txt", NewsText.Of("A park"));
        SetMode(Path.Combine(closed, "c.txt"), Everybody);
        process.HangUp();
        await ShouldBecomeAsync(client, "closed/a.txt", "b.txt", "closed/c.txt");
    }

    [Fact]
    public async Task Without_watching_only_a_signal_scans()
    {
        Skip.When(OperatingSystem.IsWindows(), "there are no signals on Windows");
        using var process = CatalogProcess.Start(_folder, "--Seeds:Watch=false");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        _folder.With("a.txt", NewsText.Of("A museum"));
        await Task.Delay(TimeSpan.FromSeconds(3), Cancelled);
        (await CatalogCopy.NamesAsync(client)).Should().BeEmpty();

        process.HangUp();
        await ShouldBecomeAsync(client, "a.txt");
        process.HasExited.Should().BeFalse();
    }

    [Fact]
    public async Task A_vanished_folder_degrades_the_health_until_it_is_back_and_is_followed_again()
    {
        _folder.With("a.txt", NewsText.Of("A museum"));
        using var process = CatalogProcess.Start(_folder, "--Seeds:ScanInterval=00:00:02");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        await ShouldSayAsync(client, "Healthy");

        Directory.Move(_folder.Path, $"{_folder.Path}-away");
        (await ShouldSayAsync(client, "Degraded")).Should().Contain("The folder of texts cannot be read")
            .And.NotContain(_folder.Path);
        (await CatalogCopy.NamesAsync(client)).Should().Equal("a.txt");

        Directory.Move($"{_folder.Path}-away", _folder.Path);
        await ShouldSayAsync(client, "Healthy");
        process.Output.Should().Contain("The folder is followed again");
        _folder.With("b.txt", NewsText.Of("B"));
        await ShouldBecomeAsync(client, "b.txt", "a.txt");
    }

    [Fact]
    public async Task Ten_thousand_files_at_once_are_taken_each_once()
    {
        using var outside = new TextFolder();
        for (var number = 0; number < Many; number++)
            outside.With($"{number / 100}/{number}.txt", NewsText.Titled($"Museum Number {number} Opens Again"));
        using var process = CatalogProcess.Start(_folder);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        foreach (var folder in Directory.EnumerateDirectories(outside.Path))
            Directory.Move(folder, Path.Combine(_folder.Path, Path.GetFileName(folder)));

        (await Eventually.GetAsync(() => CatalogCopy.TotalAsync(client), total => total >= Many)).Should().Be(Many);
        (await CatalogCopy.NamesAsync(client)).Should().OnlyHaveUniqueItems().And.HaveCount(Many);
        using var indexed = await Eventually.GetAsync(
            () => client.GetAsync("/api/v1/articles?limit=1&q=museum", Cancelled),
            answer => answer.IsSuccessStatusCode
        );
        (await CatalogCopy.TotalAsync(client, "museum")).Should().Be(Many);
        process.Output.Should().NotContain("is gone");
    }

    public void Dispose() => _folder.Dispose();

    static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }

    static async Task ShouldBecomeAsync(HttpClient client, params string[] names)
    {
        var found = await Eventually.GetAsync(
            () => CatalogCopy.NamesAsync(client),
            found => found.Order().SequenceEqual(names.Order())
        );
        found.Should().BeEquivalentTo(names);
    }

    static async Task<string> ShouldSayAsync(HttpClient client, string status)
    {
        var said = await Eventually.GetAsync(
            () => client.GetStringAsync("/health/ready", Cancelled),
            said => said.StartsWith(status, StringComparison.Ordinal)
        );
        said.Should().StartWith(status);
        return said;
    }
}
