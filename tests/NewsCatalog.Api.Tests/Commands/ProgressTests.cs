using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>On a terminal, a bar shows how far the start is.</summary>
public sealed class ProgressTests : IDisposable
{
    const int Texts = 3_000;

    /// <summary>Ends the start by itself, after all other files.</summary>
    readonly TextFolder _folder = new TextFolder().With("z.txt", "");

    [Fact]
    public async Task A_long_start_shows_a_bar_on_a_terminal_and_the_log_above_it()
    {
        Skip.When(Terminal.SkipReason is not null, $"a terminal is needed: {Terminal.SkipReason}");
        for (var number = 0; number < Texts; number++)
            _folder.With($"{number:0000}.txt", NewsText.Of($"Museum number {number}"));

        using var process = Terminal.Run([("TERM", "xterm"), ("NO_COLOR", "1")], Arguments());
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().MatchRegex(@"Seeding .* of 3,001, [0-9,]+/s ");
        process.Output.Should().ContainAll("z.txt", "cannot be read", "StopOnUnreadable").And.NotContain("Seeding: ");
    }

    [Fact]
    public async Task Elsewhere_the_log_has_plain_lines()
    {
        using var process = CatalogProcess.Run(Path.GetTempPath(), [("TERM", "xterm")], Arguments());
        (await process.ExitCodeAsync()).Should().Be(1, process.Output);
        process.Output.Should().Contain("z.txt").And.NotContain("\e");
    }

    public void Dispose() => _folder.Dispose();

    string[] Arguments() =>
        [
            _folder.Path,
            "--Seeds:StopOnUnreadable=true",
            $"--Database:ConnectionString={_folder.ConnectionString}",
            "--urls=http://127.0.0.1:0",
        ];
}
