using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <content>What the commands say of what they refuse.</content>
public sealed partial class FolderCommandTests
{
    [Fact]
    public async Task Purge_says_why_an_article_is_not_purged()
    {
        _folder.With("a.txt", NewsText.Of("A museum"));
        await RunAsync("scan");
        var id = await AskAsync("SELECT Id FROM Articles");
        (await RunAsync("purge", id)).Should().Be(
            (1, $"0 purged\nThe article '{id}' is in the catalog. An article is withdrawn when its file is removed.")
        );

        File.Delete(PathOf("a.txt"));
        await RunAsync("scan");
        (await RunAsync("purge", id)).Should().Be((0, "1 purged"));
        var (code, said) = await RunAsync("purge", id);
        code.Should().Be(1);
        said.Should().MatchRegex($@"The article '{id}' was purged already, at \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.");
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("purge --all")]
    public async Task A_catalog_that_cannot_be_written_is_refused(string command)
    {
        await RunAsync("scan");
        var home = Path.GetDirectoryName(_folder.Path)!;
        string[] settings =
        [
            $"--Database:ConnectionString=Data Source={_folder.Database};Mode=ReadOnly", "--Seeds:Folder=texts",
        ];
        (await RunInAsync(home, [.. command.Split(' '), .. settings])).Should().Contain("The catalog is read-only: ");
    }

    [Fact]
    public async Task Names_are_shown_with_codes_for_characters_that_a_terminal_obeys()
    {
        _folder.With("a\e[2J.txt", NewsText.Of("A museum"));
        await RunAsync("scan");
        File.Delete(PathOf("a\e[2J.txt"));

        (await RunAsync("check")).Text.Should().Contain(@"missing: 1 (a\u001B[2J.txt)").And.NotContain("\e");
        (await RunAsync("parse", "b\e[2J.txt")).Text.Should().Contain(@"b\u001B[2J.txt cannot").And.NotContain("\e");
        (await RunAsync("scan\e")).Text.Should().Contain(@"'scan\u001B'").And.NotContain("\e");
    }
}
