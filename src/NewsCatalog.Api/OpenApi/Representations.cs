using Microsoft.OpenApi;
using NewsCatalog.Api.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents every representation that an operation offers beside its first. XML is binary: it names its
/// encoding itself.</summary>
sealed class Representations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (
            context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OffersAttribute>().FirstOrDefault()
            is not { } offers
        )
        {
            return;
        }

        var content = ((OpenApiResponse)operation.Responses!["200"]).Content ??=
            new Dictionary<string, IOpenApiMediaType>();
        foreach (var mediaType in offers.MediaTypes.Where(mediaType => !content.ContainsKey(mediaType)))
        {
            var isJson = mediaType.EndsWith("json", StringComparison.Ordinal);
            content[mediaType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = isJson ? JsonSchemaType.Object : JsonSchemaType.String,
                    Description = ArticleFormat.Of(mediaType).Description,
                },
            };
        }

        foreach (var (_, xml) in content.Where(one => one.Key.EndsWith("xml", StringComparison.Ordinal)))
        {
            if (xml.Schema is OpenApiSchema schema) schema.Format = "binary";
        }
    }
}
