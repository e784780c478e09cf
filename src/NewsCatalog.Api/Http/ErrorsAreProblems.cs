using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.Http;

/// <summary>Documents the errors of every operation: 400 for its query, 404 where the address has an id, and the rest as default.</summary>
sealed class ErrorsAreProblems : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        operation.Responses ??= [];
        operation.Responses["400"] = Response("The query has an unknown parameter or a bad value.");
        if (context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Source.Id == "Path"))
            operation.Responses["404"] = Response("There is nothing with this id.");
        operation.Responses["default"] = Response("Any other error.");

        OpenApiResponse Response(string description) => new()
        {
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = schema } },
        };
    }
}
