using Microsoft.OpenApi;
using NewsCatalog.Api.Caching;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents entity tags, 304, the headers of answers and, where there are several, the
/// representations.</summary>
sealed class ConditionalRequests : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RevisionedAttribute>().Any()) return;
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = "If-None-Match",
                In = ParameterLocation.Header,
                Description =
                    "Entity tags that the client has. When one of them is current the answer is 304, without a body.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );

        var isPaged = context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name == "cursor");
        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Headers = Headers(isPaged);
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The client has the current answer: `If-None-Match` lists its entity tag.",
            Headers = Headers(isPaged: false),
        };
    }

    static Dictionary<string, IOpenApiHeader> Headers(bool isPaged)
    {
        var headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Header(
                "A strong entity tag of this representation of this address; another one as soon as the "
                    + "catalog has changed."
            ),
            ["Cache-Control"] = Header("Always `no-cache`: keep the answer, but ask before using it again."),
            ["Vary"] = Header("The request headers that choose the representation."),
        };
        if (isPaged) headers["Link"] = Header("RFC 8288 links: `next`, unless this is the last page, and `first`.");
        return headers;
    }

    static OpenApiHeader Header(string description) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
