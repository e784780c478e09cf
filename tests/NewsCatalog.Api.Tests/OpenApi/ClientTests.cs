using System.Diagnostics;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>What others make of the API, each with a program of its own (<c>tests/clients</c>): a linter, a generated
/// client, a browser.</summary>
public sealed class ClientTests(SeedCatalog catalog)
{
    static readonly TimeSpan WaitLimit = TimeSpan.FromMinutes(2);

    static readonly string Folder = Path.GetFullPath(Snapshot.PathOf("tests/clients"));

    static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    [Fact]
    public async Task Redocly_has_no_error_and_no_warning_for_the_document()
    {
        Need(chromium: false);
        var (exitCode, output, errors) = await RunAsync("lint", "--format=json");

        exitCode.Should().Be(0, "{0}", output + errors);
        JsonDocument.Parse(output).RootElement.GetProperty("problems").GetArrayLength().Should().Be(0, "{0}", output);
    }

    [Fact]
    public async Task A_client_generated_from_the_document_lists_fetches_is_refused_and_asks_again()
    {
        Need(chromium: false);
        var (exitCode, output, errors) = await RunAsync("client", $"{catalog.Application.Client.BaseAddress}");

        exitCode.Should().Be(0, "{0}", output + errors);
    }

    [Fact]
    public async Task Swagger_UI_executes_the_list_of_articles_in_a_browser()
    {
        Need(chromium: true);
        var screenshot = Path.Combine(AppContext.BaseDirectory, "swagger.png");
        File.Delete(screenshot);
        var (exitCode, output, errors) = await RunAsync(
            "swagger",
            $"{catalog.Application.Client.BaseAddress}",
            screenshot
        );

        exitCode.Should().Be(0, "{0}", output + errors);
        File.Exists(screenshot).Should().BeTrue();
    }

    /// <summary>Skips the test where a program of others is not at hand; fails it in CI, which installs them.</summary>
    static void Need(bool chromium)
    {
        var missing = new List<string>();
        if (!IsOnPath("node"))
            missing.Add("node");
        if (!IsOnPath("npm"))
            missing.Add("npm");
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            missing.Add("node_modules (run npm ci in tests/clients)");
        if (chromium && !File.Exists(Chromium))
            missing.Add($"{Chromium} (the environment's CHROMIUM names another)");
        if (Rounds.IsCI)
            missing.Should().BeEmpty();
        Skip.When(missing.Count > 0, $"missing: {string.Join(", ", missing)}");
    }

    static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder =>
                ((string[])["", ".exe", ".cmd"]).Any(ending => File.Exists(Path.Combine(folder, program + ending)))
            );

    /// <summary>Runs one of the scripts of <c>package.json</c>.</summary>
    static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string script, params string[] arguments)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, ["run", "--silent", script, "--", .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["REDOCLY_TELEMETRY"] = "off",
                ["REDOCLY_SUPPRESS_NOTIFICATIONS"] = "true",
                ["CHROMIUM"] = Chromium,
            },
        };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(WaitLimit);
        using var process = Process.Start(start)!;
        try
        {
            var (output, errors) = (
                process.StandardOutput.ReadToEndAsync(timeout.Token),
                process.StandardError.ReadToEndAsync(timeout.Token)
            );
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
