using System.Reflection;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Tests.Problems;

public sealed class ProblemPageTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Fact]
    public async Task Every_problem_that_is_documented_has_a_page()
    {
        var names = typeof(ProblemType).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => ((ProblemType)field.GetValue(null)!).Name).ToList();
        names.Should().Contain("invalid-cursor");
        foreach (var name in names)
        {
            using var response = await _application.SendAsync(HttpMethod.Get, $"/problems/{name}");
            response.IsSuccessStatusCode.Should().BeTrue(name);
            response.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .Should()
                .Contain($"<h1>{name}</h1>");
        }
    }
}
