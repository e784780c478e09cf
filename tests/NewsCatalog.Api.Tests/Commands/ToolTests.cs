using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The program is a .NET tool.</summary>
public sealed class ToolTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("newscatalog-tool-").FullName;

    [Fact]
    public async Task The_packed_tool_is_installed_and_runs_from_its_own_folder()
    {
        var built = typeof(Program).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!;
        var project = Snapshot.PathOf("src/NewsCatalog.Api/NewsCatalog.Api.csproj");
        await RunAsync("dotnet", "pack", project, "--no-build", "-c", built.Configuration, "-o", _root);

        var sources = Path.Combine(_root, "nuget.config");
        await File.WriteAllTextAsync(
            sources,
            $"""
            <configuration>
              <packageSources><clear /><add key="packed" value="{_root}" /></packageSources>
            </configuration>
            """,
            TestContext.Current.CancellationToken
        );
        var tools = Path.Combine(_root, "tools");
        await RunAsync("dotnet", "tool", "install", "newscatalog", "--tool-path", tools, "--configfile", sources);

        var program = Path.Combine(tools, "newscatalog");
        (await RunAsync(program, "--version")).Should().StartWith("newscatalog ");
        (await RunAsync(program, "parse", TextFolder.Seed, "--Seeds:MaxLines=40")).Should().Contain("Microsoft Bing");

        using var served = new TextFolder().WithSeed();
        using var process = CatalogProcess.RunCommand(
            [
                program,
                served.Path,
                "--urls=http://127.0.0.1:0",
                $"--Database:ConnectionString={served.ConnectionString}",
            ],
            [("DOTNET_ROOT", DotnetRoot)]
        );
        await process.AddressAsync();
        process.Output.Should().Contain("1 added");
        await IsNamedAsync(program, """{ "Seeds": { "Foldr": "x" } }""", "did you mean Seeds:Folder?");
        await IsNamedAsync(program, """{ "Seeds": """, "Could not parse the JSON file");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>A bad file of settings beside the program is named by every command.</summary>
    async Task IsNamedAsync(string program, string content, string said)
    {
        const string Name = "appsettings.json";
        var settings = Directory.GetFiles(_root, Name, SearchOption.AllDirectories).Should().ContainSingle().Subject;
        await File.WriteAllTextAsync(settings, content, TestContext.Current.CancellationToken);
        foreach (var command in (string[][])[[program, "parse", TextFolder.Seed], [program, "serve", _root]])
        {
            using var process = CatalogProcess.RunCommand(command, [("DOTNET_ROOT", DotnetRoot)]);
            (await process.ExitCodeAsync()).Should().Be(1, process.Output);
            process.Output.Should().ContainAll(Name, said).And.NotContain("   at ");
        }
    }

    static string DotnetRoot =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    async Task<string> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, $"{command} {arguments[0]} said:\n{output}\n{await errors}");
        return output;
    }
}
