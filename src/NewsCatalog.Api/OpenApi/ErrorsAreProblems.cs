using Microsoft.OpenApi;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents the errors of every operation: 400 for its query, 404 where the address has an id, 410 for
/// articles, 406, and the rest as default.</summary>
sealed class ErrorsAreProblems : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var problem = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        var gone = context.SchemaGenerator.GenerateSchema(typeof(GoneProblem), context.SchemaRepository);
        operation.Responses ??= [];
        operation.Responses["400"] = Response(
            "The query has an unknown parameter or a bad value (`unknown-parameter`, `invalid-value`, "
                + "`query-syntax`, `invalid-cursor`)."
        );
        if (context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Source.Id == "Path"))
            operation.Responses["404"] = Response("There is nothing with this id (`not-found`).");
        if (IsOfArticle(context.ApiDescription.RelativePath))
            operation.Responses["410"] = Response("The article has left the catalog (`gone`).", gone);
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RevisionedAttribute>().Any())
        {
            operation.Responses["406"] = Response(
                "The resource has no representation that `Accept` allows (`not-acceptable`)."
            );
        }

        operation.Responses["default"] = Response("Any other error. The page `/problems/{type}` explains each `type`.");

        OpenApiResponse Response(string description, IOpenApiSchema? schema = null) =>
            new()
            {
                Description = description,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType { Schema = schema ?? problem },
                },
            };
    }

    static bool IsOfArticle(string? path) =>
        path?.StartsWith($"{Address.Base[1..]}/articles/{{id}}", StringComparison.Ordinal) == true;
}
