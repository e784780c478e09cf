using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <content>What the commands say of what they refuse.</content>
public sealed partial class FolderCommandTests
{
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
