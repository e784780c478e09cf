using System.Globalization;
using Microsoft.OpenApi;
using NewsCatalog.Api.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>The answers to requests that fail: for each status the types of problem that have it.</summary>
static class ProblemResponses
{
    /// <summary>The answers with these statuses.</summary>
    public static void Add(OpenApiOperation operation, OperationFilterContext context, params int[] statuses)
    {
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] =
                Response(DescriptionOf(status), SchemaOf(status), context, HeadersOf(status));
        }
    }

    /// <summary>The answer with any other status.</summary>
    public static void AddDefault(OpenApiOperation operation, OperationFilterContext context) =>
        operation.Responses!["default"] = Response(
            "Any other error. The page `/problems/{type}` explains each `type`.", typeof(Problem), context);

    static OpenApiResponse Response(
        string description,
        Type schema,
        OperationFilterContext context,
        Dictionary<string, IOpenApiHeader>? headers = null
    ) =>
        new()
        {
            Description = description,
            Headers = headers,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [ProblemResult.MediaType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(schema, context.SchemaRepository),
                },
            },
        };

    static string DescriptionOf(int status) => string.Join(
        '\n', ProblemType.All.Where(type => type.Status == status).Select(type => $"- `{type.Name}`: {type.Title}"));

    static Type SchemaOf(int status) => status switch
    {
        410 => typeof(GoneProblem),
        422 => typeof(UnreadableProblem),
        _ => typeof(Problem),
    };

    static Dictionary<string, IOpenApiHeader>? HeadersOf(int status) => status switch
    {
        401 => Header("WWW-Authenticate", "`Bearer`, and what is wrong with the key (RFC 6750)."),
        405 => Header("Allow", "The methods that can be used."),
        429 or 503 => Header("Retry-After", "After how many seconds to ask again."),
        _ => null,
    };

    static Dictionary<string, IOpenApiHeader> Header(string name, string description) =>
        new() { [name] = new OpenApiHeader { Description = description, Schema = Text } };

    static OpenApiSchema Text => new() { Type = JsonSchemaType.String };
}
