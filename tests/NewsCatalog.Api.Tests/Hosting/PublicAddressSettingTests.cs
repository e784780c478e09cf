using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>The settings that say where the catalog is published.</summary>
public sealed class PublicAddressSettingTests
{
    [Theory]
    [InlineData("Site:BaseUrl", "news.example")]
    [InlineData("Site:BaseUrl", "ftp://news.example")]
    [InlineData("Site:BaseUrl", "https://news.example/?a=b")]
    [InlineData("Site:BaseUrl", "https://news.example/#a")]
    [InlineData("Site:BaseUrl", "https://user@news.example/")]
    [InlineData("Server:KnownProxies", "proxy.example")]
    [InlineData("Server:KnownProxies", "10.0.0.0/64")]
    public async Task A_bad_value_stops_the_start_and_is_named(string setting, string value)
    {
        using var folder = new TextFolder().WithSeed();
        using var process = CatalogProcess.Start(folder, $"--{setting}={value}");
        (await process.ExitCodeAsync()).Should().Be(1);
        process.Output.Should().Contain($"The setting {setting} must be");
    }
}
