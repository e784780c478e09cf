using System.Text.RegularExpressions;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>The programs of <c>docs/recipes.md</c>, run in a folder of their own, as somebody who has copied
/// them.</summary>
sealed partial class RecipeBook : IDisposable
{
    /// <summary>By the ending of its name: how a program is run, and what that needs.</summary>
    static readonly Dictionary<string, (string[] Command, string[] Needs)> Runners = new()
    {
        [".py"] = (["python3"], ["python3"]),
        [".mjs"] = (["node"], ["node"]),
        [".sh"] = (["bash"], ["bash", "curl"]),
        [".cs"] = (["dotnet", "run"], ["dotnet"]),
    };

    public static readonly Dictionary<string, string> Programs = Block()
        .Matches(File.ReadAllText(Snapshot.PathOf("docs/recipes.md")))
        .ToDictionary(block => block.Groups["name"].Value, block => block.Groups["program"].Value);

    readonly string _root = Directory.CreateTempSubdirectory("newscatalog-recipes-").FullName;

    public RecipeBook()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(DotnetFolder);
    }

    public string Folder => Path.Combine(_root, "work");

    // Where dotnet keeps what it has compiled.
    string DotnetFolder => Path.Combine(_root, "dotnet");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Runs a program against a server that is not at the usual address, and expects that it
    /// succeeds.</summary>
    public async Task<Ended> RunAsync(string name, Uri server, string? key, Uri? engine = null) =>
        (await TryAsync(name, server, key, engine)).WithSuccess();

    /// <summary>Runs a program, however it ends.</summary>
    public async Task<Ended> TryAsync(string name, Uri server, string? key, Uri? engine = null)
    {
        var (command, needs) = Runners[Path.GetExtension(name)];
        OtherProgram.Need(OtherProgram.MissingOf(needs));
        var program = Programs[name];
        await File.WriteAllTextAsync(
            PathOf(name),
            Snapshot.Unsettle(server, program),
            TestContext.Current.CancellationToken
        );
        return await OtherProgram.RunAsync(
            Folder,
            [.. command, name],
            ("NEWSCATALOG_KEY", key),
            ("OPENSEARCH", engine?.GetLeftPart(UriPartial.Authority)),
            ("XDG_DATA_HOME", DotnetFolder),
            ("MSBUILDDISABLENODEREUSE", "1")
        );
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [GeneratedRegex(
        @"^```(?<language>[a-z]+) (?<name>\S+)\n(?<program>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Block();
}
