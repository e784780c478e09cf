using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>The command <c>health</c>, as a supervisor runs it.</summary>
public sealed class HealthCommandTests
{
    [Fact]
    public async Task A_server_that_is_ready_is_healthy_whatever_hosts_it_allows()
    {
        using var application = CatalogApplication.Start(new TextFolder().WithSeed(), ("AllowedHosts", "news.example"));
        var (code, said) = await RunAsync($"{application.Client.BaseAddress}");
        code.Should().Be(0, said);
        said.Should().MatchRegex("^(Healthy|Degraded)");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:1/health/ready does not answer")]
    [InlineData("localhost", "begins with http:// or https://")]
    [InlineData("ftp://localhost", "begins with http:// or https://")]
    public async Task A_server_that_does_not_answer_is_not_healthy(string address, string reason)
    {
        var (code, said) = await RunAsync(address);
        code.Should().Be(1, said);
        said.Should().Contain(reason).And.NotContain("   at ");
    }

    [Fact]
    public async Task A_server_that_cannot_use_its_database_is_not_healthy()
    {
        var folder = new TextFolder().WithSeed();
        using var application = CatalogApplication.Start(folder);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(folder.ConnectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE Changes RENAME TO Gone";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (code, said) = await RunAsync($"{application.Client.BaseAddress}");
        code.Should().Be(1, said);
        said.Should().StartWith("Unhealthy");
    }

    static async Task<(int Code, string Text)> RunAsync(string address)
    {
        using var process = CatalogProcess.Run(Path.GetTempPath(), [], "health", address);
        return (await process.ExitCodeAsync(), process.Output);
    }
}
