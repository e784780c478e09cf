using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NewsCatalog.Data;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>What the documents show is what the program does.</summary>
public sealed partial class DocumentationTests(SeedCatalog catalog)
{
    readonly CatalogApplication _application = catalog.Application;

    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("docs/api.md", 15)]
    public async Task The_answers_that_a_document_shows_are_real(string file, int atLeast)
    {
        var document = await File.ReadAllTextAsync(Snapshot.PathOf(file), TestContext.Current.CancellationToken);
        var examples = Curl().Matches(document);

        examples.Count.Should().BeGreaterThanOrEqualTo(atLeast);
        foreach (Match example in examples)
        {
            var shown = example.Groups["answer"].Value;
            var answer = await AskAsync(example.Groups["options"].Value, example.Groups["address"].Value);
            if (shown == answer)
                continue;
            Snapshot
                .IsUpdated.Should()
                .BeTrue(
                    $"{example.Groups["address"].Value} answers\n{answer}\nUPDATE_SNAPSHOTS=1 dotnet test rewrites {file}"
                );
            document = document.Replace(
                example.Value,
                example.Value.Replace(shown, answer, StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }

        if (Snapshot.IsUpdated)
            await File.WriteAllTextAsync(Snapshot.PathOf(file), document, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_request_of_the_http_file_is_answered()
    {
        var requests = HttpRequest()
            .Matches(
                await File.ReadAllTextAsync(Snapshot.PathOf("NewsCatalog.http"), TestContext.Current.CancellationToken)
            );
        requests.Should().HaveCountGreaterThan(10);
        foreach (Match request in requests)
        {
            using var response = await _application.SendAsync(HttpMethod.Get, request.Groups["address"].Value.Trim());
            response.IsSuccessStatusCode.Should().BeTrue(request.Value);
        }
    }

    [Fact]
    public async Task Every_address_is_in_the_documentation_of_the_API()
    {
        var document = await File.ReadAllTextAsync(
            Snapshot.PathOf("docs/api.md"),
            TestContext.Current.CancellationToken
        );
        using var application = CatalogApplication.WithSeed();
        await WritingClient.WithKeyAsync(application);
        foreach (var operation in await ApiOperation.AllAsync(application))
            document.Should().Contain($"`{operation}`");
    }

    [Fact]
    public void Every_setting_is_documented_with_its_default()
    {
        var document = File.ReadAllText(Snapshot.PathOf("docs/configuration.md"));
        var shipped = new ConfigurationBuilder()
            .AddJsonFile(Snapshot.PathOf("src/NewsCatalog.Api/appsettings.json"))
            .Build();
        var sections = OptionTypes().ToList();
        sections.Should().HaveCountGreaterThan(5);
        foreach (var (section, type) in sections)
        {
            var defaults = Activator.CreateInstance(type);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var value =
                    shipped[$"{section}:{property.Name}"]
                    ?? Convert.ToString(property.GetValue(defaults), CultureInfo.InvariantCulture);
                document.Should().ContainEquivalentOf($"| `{section}:{property.Name}` | `{value}` |");
            }
        }
    }

    /// <summary>Every class of the program that names its section of the settings.</summary>
    static IEnumerable<(string Section, Type Type)> OptionTypes() =>
        from assembly in (Assembly[])[typeof(Program).Assembly, typeof(DatabaseOptions).Assembly]
        from type in assembly.GetTypes()
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where section is { IsLiteral: true } && section.FieldType == typeof(string)
        select ((string)section.GetRawConstantValue()!, type);

    /// <summary>What curl prints, settled: the body, with <c>-i</c> after the status line and the headers that
    /// documents show.</summary>
    async Task<string> AskAsync(string options, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (Match header in Header().Matches(options))
            request.Headers.TryAddWithoutValidation(header.Groups["name"].Value, header.Groups["value"].Value);
        using var response = await _application.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var server = _application.Client.BaseAddress!;
        var settled =
            response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
                ? Snapshot.LayOut(Snapshot.Settle(body, server))
                : Snapshot.SettleXml(Snapshot.Settle(server, body)).TrimEnd();
        if (!options.Contains("-i", StringComparison.Ordinal))
            return settled;
        var shown = response
            .Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is "Link" or "Allow" or "Cache-Control" or "Vary" or "Content-Type")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n");
        return $"HTTP/1.1 {(int)response.StatusCode} {response.ReasonPhrase}\n{string.Concat(shown)}{(settled.Length > 0 ? "\n" : "")}{settled}";
    }

    [GeneratedRegex(
        @"^\$ curl (?<options>[^\n]*?)'http://localhost:5080(?<address>[^'\n]+)'\n(?<answer>.*?)\n?(?=\n\$ curl|\n```)",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Curl();

    [GeneratedRegex(@"-H '(?<name>[^:]+): (?<value>[^']+)'")]
    private static partial Regex Header();

    [GeneratedRegex(@"^GET \{\{server\}\}(?<address>\S+)", RegexOptions.Multiline)]
    private static partial Regex HttpRequest();
}
