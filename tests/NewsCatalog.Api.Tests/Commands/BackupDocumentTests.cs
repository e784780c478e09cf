using System.Text.RegularExpressions;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The steps of <c>docs/backup.md</c> work as they are written, one after the other.</summary>
public sealed partial class BackupDocumentTests : IDisposable
{
    readonly TextFolder _folder = new TextFolder()
        .With("a.txt", NewsText.Of("A museum"))
        .With("b/ä c.txt", NewsText.Of("A library"));

    string Home => Path.GetDirectoryName(_folder.Path)!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_of_the_page_does_what_it_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "this is no Linux");
        var page = await File.ReadAllTextAsync(
            Snapshot.PathOf("docs/backup.md"),
            TestContext.Current.CancellationToken
        );
        List<string> commands = [.. Command().Matches(page).Select(match => match.Groups["command"].Value)];
        commands.Should().HaveCountGreaterThan(15);
        foreach (var command in commands)
        {
            var (code, said) = await RunAsync(command);
            code.Should().Be(0, $"{command} said:\n{said}");
            if (command.Contains("newscatalog restore", StringComparison.Ordinal))
                said.Should().Contain(": 2 articles", command);
            if (command.Contains("newscatalog import", StringComparison.Ordinal))
                said.Should().Contain("0 created, 0 updated, 2 unchanged", command);
        }
    }

    async Task<(int Code, string Text)> RunAsync(string command)
    {
        var program = string.Join(' ', CatalogProcess.BuiltProgram.Select(word => $"'{word}'"));
        using var process = CatalogProcess.RunCommand(
            ["sh", "-c", $"cd '{Home}'; newscatalog() {{ {program} \"$@\"; }}; {command}"],
            [("XDG_DATA_HOME", Home), ("Log__Level", "Warning")]
        );
        return (await process.ExitCodeAsync(), process.Output);
    }

    [GeneratedRegex(@"^\$ (?<command>.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
