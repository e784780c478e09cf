using Microsoft.OpenApi;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Queries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents what operations that write need and answer: conditions, headers, errors.</summary>
sealed class WritingConditions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<WritesAttribute>().Any()) return;
        var takesArticle = metadata.OfType<TakesArticleAttribute>().Any();
        var takesUpload = metadata.OfType<TakesUploadAttribute>().Any();
        if (takesArticle || takesUpload) Add(413, 415);

        if (takesArticle)
        {
            Add(422);
            DocumentHeaders(operation, "200", "201");
        }

        if (operation.Responses!.TryGetValue("202", out var accepted))
            ((OpenApiResponse)accepted).Headers = Location("The address that tells how far it has come.");
        if (operation.OperationId is "getImport" or "getScan") DocumentEvents(operation);
        if (takesUpload) Add(429);
        if (operation.OperationId is "putSource" or "deleteArticle") AddPreconditions();
        if (operation.OperationId is "putSource" or "cancelImport") Add(409);

        void AddPreconditions()
        {
            Add(412, 428);
            AddHeader(operation, "If-Match", "The entity tag that the client has read, of any representation.");
            if (operation.OperationId == "putSource")
                AddHeader(operation, "If-None-Match", "`*` only creates: 412 when there is an article already.");
        }

        void Add(params int[] statuses) => ProblemResponses.Add(operation, context, statuses);
    }

    static void AddHeader(OpenApiOperation operation, string name, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );
    }

    static void DocumentEvents(OpenApiOperation operation) =>
        operation.Responses!["200"].Content![EventStream.MediaType] = new OpenApiMediaType();

    static Dictionary<string, IOpenApiHeader> Location(string description) =>
        new() { ["Location"] = Header($"{description} A relative reference.") };

    static void DocumentHeaders(OpenApiOperation operation, params string[] statuses)
    {
        foreach (var response in statuses.Select(status => (OpenApiResponse)operation.Responses![status]))
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["ETag"] = Header("The entity tag of the article, for `If-Match`."),
                ["Location"] = Header("The address of the article, a relative reference."),
                ["Catalog-Revision"] = Header(
                    "The revision that the write has made. A request that carries it waits for that revision."
                ),
            };
        }
    }

    static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
