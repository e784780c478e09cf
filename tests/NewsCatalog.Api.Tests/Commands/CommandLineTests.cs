using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The command line says what it takes, and refuses all else before anything is written.</summary>
public sealed partial class CommandLineTests : IDisposable
{
    const string Address = "--urls=http://127.0.0.1:0";

    readonly TextFolder _folder = new TextFolder().WithSeed();

    string Root => Path.GetDirectoryName(_folder.Path)!;

    string Database => $"--Database:ConnectionString={_folder.ConnectionString}";

    [Theory]
    [InlineData("--help")]
    [InlineData("serve --help")]
    [InlineData("parse --help")]
    public async Task Help_shows_the_command_and_the_settings_and_starts_no_server(string arguments)
    {
        var output = await RunsAsync(0, arguments.Split(' '));
        output.Should().ContainAll("newscatalog", "--Seeds:Folder VALUE", "--urls VALUE").And.NotContain("listening");
        output.Contains("[<FILE>]", StringComparison.Ordinal).Should().Be(arguments == "parse --help");
        output.Contains("parse [<FOLDER>]", StringComparison.Ordinal).Should().BeFalse();
    }

    [Fact]
    public async Task The_versions_of_the_program_and_of_the_parser_are_shown() =>
        (await RunsAsync(0, "--version"))
            .Trim()
            .Should()
            .MatchRegex(@"^newscatalog \d+\.\d+\.\d+, parser version \d+$");

    [Theory]
    [InlineData("pars", "no command and no folder 'pars'; did you mean parse?")]
    [InlineData("sevre texts", "no command and no folder 'sevre'; did you mean serve?")]
    [InlineData("nowhere", "There is no folder 'nowhere'")]
    [InlineData("texts other", "'other' is one too many")]
    [InlineData("--hlep", "Unknown option --hlep; did you mean --help?")]
    [InlineData("parse --liens x", "Unknown option --liens; did you mean --lines?")]
    [InlineData("serve --lines", "The option --lines belongs to the command parse.")]
    [InlineData("serve --accept-missing", "The option --accept-missing belongs to the command scan.")]
    [InlineData("scan --all", "The option --all belongs to the command purge.")]
    [InlineData("check --adopt", "The option --adopt belongs to the command serve or scan.")]
    [InlineData("texts --folder=x", "belongs to the command purge, key add, key list or key revoke. Elsewhere --Seeds:Folder names the folder")]
    [InlineData("parse", "needs a file")]
    [InlineData("parse --lines --json x", "not both")]
    [InlineData("texts --Seeds:Foldr=texts", "Unknown setting --Seeds:Foldr; did you mean --Seeds:Folder?")]
    [InlineData("texts --Sedes:MaxLines 7", "Unknown setting --Sedes:MaxLines; did you mean --Seeds:MaxLines?")]
    [InlineData("texts --Folder=texts", "Unknown option --Folder; did you mean --Seeds:Folder?")]
    [InlineData("texts --ulrs http://localhost", "Unknown option --ulrs; did you mean --urls?")]
    [InlineData("texts --Seeds:MaxLines", "--Seeds:MaxLines needs a value")]
    [InlineData("texts --Seeds:Folder=texts", "given twice")]
    public async Task What_is_unknown_is_refused_with_the_nearest_right_name(string arguments, string said)
    {
        var output = await RunsAsync(1, [.. arguments.Split(' '), Database, Address]);
        output.Should().ContainAll(said, "newscatalog --help").And.NotContain("   at ");
        Directory.GetFileSystemEntries(Root).Should().Equal(_folder.Path);
    }

    [Theory]
    [InlineData(
        "Seeds__Foldr",
        "texts",
        "Unknown setting Seeds:Foldr in the environment (Seeds__Foldr); did you mean Seeds:Folder?"
    )]
    [InlineData("Log__Zzz", "1", "(Log__Zzz). The settings of this section are Log:Format, Log:Level.")]
    [InlineData("Seeds__MaxLines", "many", "The setting Seeds:MaxLines must be a whole number; it is 'many'.")]
    [InlineData("Seeds__FollowLinks", "maybe", "The setting Seeds:FollowLinks must be true or false; it is 'maybe'.")]
    [InlineData("Search__TimeLimit", "soon", "Search:TimeLimit must be a time such as 00:00:02; it is 'soon'.")]
    [InlineData("Search__TimeLimit", "01:00:00", "The setting Search:TimeLimit must be between 00:00:00.1")]
    [InlineData("Log__Format", "xml", "The setting Log:Format must be one of Text, Json; it is 'xml'.")]
    [InlineData("Seeds__MaxLines", "0", "The setting Seeds:MaxLines must be between 1 and 10000000.")]
    [InlineData("Site__Title", "", "The setting Site:Title must not be empty.")]
    public async Task A_bad_setting_of_the_environment_is_refused_in_plain_words(string name, string value, string said)
    {
        using var process = CatalogProcess.Run(Root, [(name, value)], "serve", "texts", Database, Address);
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().Contain(said).And.NotContainAny("   at ", "System.", "Options'", "configuration");
        Directory.GetFileSystemEntries(Root).Should().Equal(_folder.Path);
    }

    [Theory]
    [InlineData("texts")]
    [InlineData("serve texts")]
    [InlineData("~/texts")]
    [InlineData("--Site:Title=News serve ~/texts")]
    [InlineData("--Seeds:Folder ~/texts")]
    [InlineData("serve --Seeds:Folder=~/texts")]
    public async Task A_folder_is_served_however_it_is_named(string arguments)
    {
        using var process = CatalogProcess.Run(
            Root,
            [("HOME", Root)],
            [.. arguments.Split(' '), "--Database:ConnectionString", "Data Source=~/mine.db", Address]
        );
        await process.AddressAsync();
        process.Output.Should().Contain($"Seeded from {_folder.Path}: 1 added");
        File.Exists(Path.Combine(Root, "mine.db")).Should().BeTrue();
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_refused_before_a_database_is_written()
    {
        await RunsAsync(1, "--Seeds:Folder=nowhere", Database, Address);
        Directory.GetFileSystemEntries(Root).Should().Equal(_folder.Path);
    }

    [Theory]
    [InlineData("README.md", 2)]
    [InlineData("docs/configuration.md", 1)]
    public async Task The_command_lines_that_a_document_shows_are_accepted(string file, int atLeast)
    {
        var document = await File.ReadAllTextAsync(Snapshot.PathOf(file), TestContext.Current.CancellationToken);
        var shown = Shown().Matches(document).Select(match => match.Groups["arguments"].Value.Trim()).ToList();
        shown.Should().HaveCountGreaterThanOrEqualTo(atLeast);
        File.Copy(TextFolder.Seed, Path.Combine(_folder.Path, "one.txt"));
        Directory.CreateDirectory(Path.Combine(Root, "other-texts"));
        foreach (var arguments in shown)
        {
            // Not at the address that is shown: it may be taken here.
            var words = arguments.Replace("--urls http://localhost:5081", "", StringComparison.Ordinal).Split(' ');
            using var process = CatalogProcess.Run(
                Root,
                [("HOME", Root), ("XDG_DATA_HOME", null)],
                [.. words.Where(word => word.Length > 0), Address]
            );
            if (words[0] == "parse") (await process.ExitCodeAsync()).Should().Be(0, process.Output);
            else await process.AddressAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    async Task<string> RunsAsync(int exitCode, params string[] arguments)
    {
        using var process = CatalogProcess.Run(Root, [], arguments);
        (await process.ExitCodeAsync()).Should().Be(exitCode, process.Output);
        return process.Output;
    }

    [GeneratedRegex(@"^dotnet run --project src/NewsCatalog\.Api -- (?<arguments>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
