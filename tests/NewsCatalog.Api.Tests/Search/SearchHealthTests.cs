using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Search;

public sealed class SearchHealthTests
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readiness_is_degraded_until_the_index_is_open()
    {
        // The index is opened a second after the start, which this clock does not reach, or by the first search.
        using var application = CatalogApplication.Start(new TextFolder().WithSeed(), new FakeTimeProvider());
        (await application.Client.GetStringAsync("/health/ready", Cancelled))
            .Should().Be("Degraded\nThe search index is not open yet. Searches wait for it; all else works.");

        await application.GetAsync("/api/v1/articles?q=japan");
        (await application.Client.GetStringAsync("/health/ready", Cancelled)).Should().Be("Healthy");
    }
}
