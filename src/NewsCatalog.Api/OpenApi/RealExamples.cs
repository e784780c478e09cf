using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>
/// Shows what every operation really answers for the shipped article. The answers are in <c>Examples.json</c>, by
/// operation id and then by media type (or status, for errors); a test compares them with the running program and
/// rewrites them.
/// </summary>
sealed class RealExamples : IOperationFilter
{
    const string File = "NewsCatalog.Api.OpenApi.Examples.json";

    static readonly JsonObject Examples = Read();

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId is not { } id || Examples[id] is not JsonObject answers) return;
        foreach (var (status, response) in operation.Responses!)
        {
            foreach (var (mediaType, content) in response.Content ?? new Dictionary<string, IOpenApiMediaType>())
            {
                if (answers[$"{status} {mediaType}"] is { } example)
                    ((OpenApiMediaType)content).Example = example.DeepClone();
            }
        }
    }

    static JsonObject Read()
    {
        using var stream = typeof(RealExamples).Assembly.GetManifestResourceStream(File)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
