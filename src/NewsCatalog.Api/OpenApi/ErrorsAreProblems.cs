using Microsoft.OpenApi;
using NewsCatalog.Api.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents the errors of every operation: 400 for its query, 404 where the address has an id, 406, and the
/// rest as default.</summary>
sealed class ErrorsAreProblems : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        operation.Responses ??= [];
        operation.Responses["400"] = Response(
            "The query has an unknown parameter or a bad value (`unknown-parameter`, `invalid-value`, "
                + "`query-syntax`, `invalid-cursor`)."
        );
        if (context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Source.Id == "Path"))
            operation.Responses["404"] = Response("There is nothing with this id (`not-found`).");
        operation.Responses["406"] = Response(
            "The resource has no representation that `Accept` allows (`not-acceptable`)."
        );
        operation.Responses["default"] = Response("Any other error. The page `/problems/{type}` explains each `type`.");

        OpenApiResponse Response(string description) =>
            new()
            {
                Description = description,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/problem+json"] = new OpenApiMediaType { Schema = schema },
                },
            };
    }
}
