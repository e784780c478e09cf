using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.Http;

/// <summary>Tells clients that no key is ever left out of an answer: unknown values are null.</summary>
sealed class EveryKeyIsPresent : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } concrete) return;
        concrete.Required = new HashSet<string>(properties.Keys);
        concrete.AdditionalPropertiesAllowed = false;
    }
}
