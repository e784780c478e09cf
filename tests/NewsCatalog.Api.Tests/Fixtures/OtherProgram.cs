using System.Diagnostics;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Programs of others that tests run: node, curl and so on.</summary>
static class OtherProgram
{
    static readonly TimeSpan WaitLimit = TimeSpan.FromMinutes(4);

    /// <summary>Skips the test where something is not at hand; fails it in CI, which installs everything.</summary>
    public static void Need(params IEnumerable<string> missing)
    {
        var names = missing.ToList();
        if (Rounds.IsCI)
            names.Should().BeEmpty();
        Skip.When(names.Count > 0, $"missing: {string.Join(", ", names)}");
    }

    public static IEnumerable<string> MissingOf(params IEnumerable<string> programs) =>
        programs.Where(program => !IsOnPath(program));

    /// <summary>Runs it in a folder, with variables of its environment, and waits for its end.</summary>
    public static async Task<Ended> RunAsync(
        string folder,
        IReadOnlyList<string> command,
        params IEnumerable<(string Name, string? Value)> environment
    )
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
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
            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder =>
                ((string[])["", ".exe", ".cmd"]).Any(ending => File.Exists(Path.Combine(folder, program + ending)))
            );
}

/// <summary>What a program said, and how it ended.</summary>
sealed record Ended(int ExitCode, string Output, string Errors)
{
    public Ended WithSuccess()
    {
        ExitCode.Should().Be(0, "{0}", Output + Errors);
        return this;
    }
}
