using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace NewsCatalog.Api.Tests.OpenApi;

/// <summary>The C# client that NSwag makes of the document, with the program <c>tests/clients/nswag.cs</c>.</summary>
public sealed class NSwagTests(SeedCatalog catalog)
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_NSwag_has_generated_compiles_and_reads_a_list_an_article_and_the_RSS_feed()
    {
        var program = await File.ReadAllTextAsync(Snapshot.PathOf("tests/clients/nswag.cs"), Cancelled);
        var assembly = Compile(program, await GenerateAsync());
        var read = assembly.GetType("CatalogReading")!.GetMethod("RunAsync")!
            .CreateDelegate<Func<HttpClient, Task<string>>>();

        var list = await catalog.Application.GetAsync("/api/v1/articles");
        (await read(catalog.Application.Client)).Should()
            .Be(list.GetProperty("items")[0].GetProperty("headline").GetString());
    }

    static async Task<string> GenerateAsync()
    {
        var document = await OpenApiDocument.FromFileAsync(Snapshot.PathOf("docs/openapi.json"), Cancelled);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "CatalogClient",
            GenerateOptionalParameters = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings =
            {
                Namespace = "NewsCatalog.Generated",
                GenerateNullableReferenceTypes = true,
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
            },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    static Assembly Compile(params IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "nswag-client",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, cancellationToken: Cancelled)),
            Runtime().Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        using var bytes = new MemoryStream();
        compilation.Emit(bytes, cancellationToken: Cancelled).Diagnostics.Should().BeEmpty();
        return Assembly.Load(bytes.ToArray());
    }

    /// <summary>What a program can use without any package.</summary>
    static IEnumerable<string> Runtime() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(file => Path.GetFileName(file) is "netstandard.dll" or "mscorlib.dll" || Path.GetFileName(file)
                .StartsWith("System", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file).Contains("Native", StringComparison.Ordinal));
}
