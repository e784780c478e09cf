using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>A catalog whose database nobody named stands in the application data of the user.</summary>
public sealed class DefaultDatabaseTests : IDisposable
{
    const string Address = "--urls=http://127.0.0.1:0";

    readonly TextFolder _folder = new TextFolder().WithSeed();

    string Home => Path.GetDirectoryName(_folder.Path)!;

    string Data => Path.Combine(Home, ".local", "share", "newscatalog");

    [Fact]
    public async Task It_is_named_after_the_folder_and_the_log_says_where_it_is()
    {
        using var process = Start(_folder.Path);
        var address = await process.AddressAsync();
        await SaidAsync(process, "Catalog: ");

        var said = Regex.Match(
            process.Output,
            @"Catalog: 1 article of ~/texts in ~/\.local/share/newscatalog/(?<file>texts-[0-9a-f]{8}\.db)"
        );
        said.Success.Should().BeTrue(process.Output);
        var database = Path.Combine(Data, said.Groups["file"].Value);
        File.Exists(database).Should().BeTrue();
        using var client = new HttpClient { BaseAddress = address };
        await client.GetStringAsync("/api/v1/articles?q=museum", TestContext.Current.CancellationToken);
        Directory.Exists($"{database}.search").Should().BeTrue();
        Directory.GetFileSystemEntries(Home).Should().BeEquivalentTo(_folder.Path, Path.Combine(Home, ".local"));
    }

    [Fact]
    public async Task Each_folder_has_its_own_and_a_link_to_a_folder_has_that_of_the_folder()
    {
        var other = Directory.CreateDirectory(Path.Combine(Home, "other", "texts")).FullName;
        var link = Directory.CreateSymbolicLink(Path.Combine(Home, "link"), _folder.Path).FullName;
        await RunAsync(_folder.Path, "1 added, 0 unchanged");
        await RunAsync(other, "0 added, 0 unchanged");
        await RunAsync(link, "0 added, 1 unchanged");
        Directory.GetFiles(Data, "texts-*.db").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_folder_that_moved_is_adopted_by_its_catalog_on_demand()
    {
        var database = $"--Database:ConnectionString=Data Source={_folder.Database}";
        var moved = Path.Combine(Home, "moved");
        using (var first = Start(_folder.Path, database)) await first.AddressAsync();
        Directory.Move(_folder.Path, moved);
        using (var refused = Start(moved, database))
        {
            (await refused.ExitCodeAsync()).Should().Be(1, refused.Output);
            refused.Output.Should().Contain("--adopt");
        }

        using var adopted = Start(moved, database, "--adopt");
        await adopted.AddressAsync();
        adopted.Output.Should().Contain("0 added, 1 unchanged");
    }

    [Fact]
    public async Task Another_place_for_application_data_is_used()
    {
        var data = Path.Combine(Home, "data");
        using var process = CatalogProcess.Run(Home, [("XDG_DATA_HOME", data)], _folder.Path, Address);
        await process.AddressAsync();
        Directory.GetFiles(Path.Combine(data, "newscatalog"), "texts-*.db").Should().ContainSingle();
    }

    [Fact]
    public async Task Without_application_data_the_start_is_refused_with_what_to_set()
    {
        using var process = CatalogProcess.Run(
            Home,
            [("HOME", null), ("XDG_DATA_HOME", null), ("DOTNET_CLI_HOME", Home)],
            _folder.Path,
            Address
        );
        await IsRefusedAsync(process);
    }

    [Fact]
    public async Task Application_data_that_cannot_be_made_is_named()
    {
        using var process = CatalogProcess.Run(Home, [("XDG_DATA_HOME", "/dev/null/none")], _folder.Path, Address);
        await IsRefusedAsync(process);
        process.Output.Should().Contain("/dev/null/none/newscatalog");
    }

    public void Dispose() => _folder.Dispose();

    static async Task IsRefusedAsync(CatalogProcess process)
    {
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().ContainAll("HOME", "--Database:ConnectionString").And.NotContain("   at ");
    }

    static async Task SaidAsync(CatalogProcess process, string said)
    {
        for (var tries = 0; tries < 500 && !process.Output.Contains(said, StringComparison.Ordinal); tries++)
            await Task.Delay(20);
    }

    CatalogProcess Start(string folder, params IEnumerable<string> arguments) =>
        CatalogProcess.Run(Home, [("HOME", Home), ("XDG_DATA_HOME", null)], [folder, Address, .. arguments]);

    async Task RunAsync(string folder, string said)
    {
        using var process = Start(folder);
        await process.AddressAsync();
        process.Output.Should().Contain(said);
        process.Terminate();
        (await process.ExitCodeAsync()).Should().Be(0);
    }
}
