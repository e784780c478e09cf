using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Deployment;

/// <summary>The publish profile for machines without .NET.</summary>
public sealed class PublishTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("newscatalog-publish-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_self_contained_program_starts_where_no_runtime_is()
    {
        Skip.When(!OperatingSystem.IsLinux(), "this is no Linux");
        var project = Path.GetFullPath(Snapshot.PathOf("src/NewsCatalog.Api"));

        // Neither analyzed nor compiled ahead of time, which takes a minute. In a folder of its own, so that no other
        // build is disturbed.
        var published = await OtherProgram.RunAsync(
            _root,
            [
                "dotnet", "publish", project, "-p:PublishProfile=linux-x64",
                "-p:PublishReadyToRun=false", "-p:RunAnalyzers=false",
                "-o", "program", "--artifacts-path", Path.Combine(_root, "artifacts"),
            ],
            ("MSBUILDDISABLENODEREUSE", "1"),
            ("DOTNET_CLI_UI_LANGUAGE", "en")
        );
        published.WithSuccess();

        using var texts = new TextFolder().WithSeed();
        var program = Path.Combine(_root, "program", "NewsCatalog.Api");
        string[] options = ["--urls=http://127.0.0.1:0", $"--Database:ConnectionString={texts.ConnectionString}"];
        using var process = CatalogProcess.RunCommand(
            [program, texts.Path, .. options],
            [("DOTNET_ROOT", _root), ("DOTNET_MULTILEVEL_LOOKUP", "0")]
        );
        var address = await process.AddressAsync();
        var health = await OtherProgram.RunAsync(_root, [program, "health", $"{address}"], ("DOTNET_ROOT", _root));
        health.WithSuccess().Output.Should().MatchRegex("^(Healthy|Degraded)");
    }
}
