using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsCatalog.Api.Startup;
using NewsCatalog.Data;
using NewsCatalog.Seeding;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests;

/// <summary>What the documents show is what the program does.</summary>
public sealed partial class DocumentationTests
{
    static readonly string[] Changing = ["addedAt", "modifiedAt", "traceId"];

    [Fact]
    public async Task The_answers_in_the_README_are_real()
    {
        using var application = CatalogApplication.WithSeed();
        var readme = await File.ReadAllTextAsync(Path.Combine(TextFolder.Upwards("docs"), "..", "README.md"), TestContext.Current.CancellationToken);
        var examples = Curl().Matches(readme);

        examples.Should().HaveCount(3);
        foreach (Match example in examples)
        {
            using var response = await application.SendAsync(HttpMethod.Get, example.Groups["address"].Value);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            JsonNode.DeepEquals(Settled(answer), Settled(example.Groups["answer"].Value)).Should().BeTrue(answer);
        }
    }

    [Fact]
    public void Every_setting_is_documented_with_its_default()
    {
        var document = File.ReadAllText(Path.Combine(TextFolder.Upwards("docs"), "configuration.md"));
        foreach (var (section, type) in ((string, Type)[])[(SeedOptions.Section, typeof(SeedOptions)), (DatabaseOptions.Section, typeof(DatabaseOptions)), (LogOptions.Section, typeof(LogOptions))])
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                document.Should().Contain($"| `{section}:{property.Name}` | `");
        }
    }

    static JsonNode Settled(string json)
    {
        var node = JsonNode.Parse(json)!;
        Settle(node);
        return node;
    }

    static void Settle(JsonNode? node)
    {
        if (node is JsonObject item)
        {
            foreach (var name in Changing) item.Remove(name);
            foreach (var (_, value) in item) Settle(value);
        }
        else if (node is JsonArray items)
        {
            foreach (var one in items) Settle(one);
        }
    }

    [GeneratedRegex(@"\$ curl 'http://localhost:5080(?<address>[^']+)'\n(?<answer>\{.*?\n?\})\n(\n|```)", RegexOptions.Singleline)]
    private static partial Regex Curl();
}
