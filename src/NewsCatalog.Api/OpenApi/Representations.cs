using Microsoft.OpenApi;
using NewsCatalog.Api.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents every representation that an operation offers beside its first. These have no schema: of several
/// schemas a generated client makes a union, in which the value of the first needs a cast. XML is binary: it names its
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
            content[mediaType] = new OpenApiMediaType();
            operation.Description += $"\n- `{mediaType}`: {ArticleFormat.Of(mediaType).Description}";
        }

        foreach (var (_, xml) in content.Where(one => one.Key.EndsWith("xml", StringComparison.Ordinal)))
        {
            if (xml.Schema is OpenApiSchema schema) schema.Format = "binary";
        }
    }
}
