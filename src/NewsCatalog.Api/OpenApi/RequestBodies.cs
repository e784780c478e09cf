using Microsoft.OpenApi;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Queries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents the bodies that are read as streams.</summary>
sealed class RequestBodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesArticleAttribute>().Any())
        {
            operation.RequestBody = Body(
                "A text in any encoding, or the values of an article.",
                (SourceBody.Text, Text),
                (SourceBody.Markdown, Text),
                (
                    SourceBody.Json,
                    context.SchemaGenerator.GenerateSchema(typeof(ArticleInput), context.SchemaRepository)
                )
            );
        }
        else if (metadata.OfType<TakesUploadAttribute>().Any())
        {
            operation.RequestBody = Body(
                "Lines of JSON, each `{\"name\": …, \"text\": …}` or the values of an article, or an archive of texts.",
                [.. UploadBody.MediaTypes.Select(type => (type, (IOpenApiSchema)Binary))]
            );
        }
    }

    static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    static OpenApiSchema Binary => new() { Type = JsonSchemaType.String, Format = "binary" };

    static OpenApiRequestBody Body(string description, params (string MediaType, IOpenApiSchema Schema)[] content) =>
        new()
        {
            Description = description,
            Required = true,
            Content = content.ToDictionary(
                one => one.MediaType,
                IOpenApiMediaType (one) => new OpenApiMediaType { Schema = one.Schema }
            ),
        };
}
