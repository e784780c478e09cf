using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsCatalog.Api.Queries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Shows what the type of a query parameter says of its values.</summary>
sealed class QueryValueFilter : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter.Schema is not OpenApiSchema schema || context.PropertyInfo is not { } property) return;
        if (QueryValueBinder.Of(property.PropertyType)?.Schema is not { } value) return;
        schema.Enum = value.Names is null ? null : Names(value.Names);
        if (value.Items is { } items && parameter is OpenApiParameter concrete)
        {
            (schema.Type, schema.MinItems) = (JsonSchemaType.Array, 1);
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Names(items) };
            (concrete.Style, concrete.Explode) = (ParameterStyle.Form, false);
        }

        schema.Pattern = value.Pattern;
        if (value.MaxLength is { } length)
            (schema.MinLength, schema.MaxLength) = (0, length);
        if (value.Maximum is { } maximum)
            (schema.Minimum, schema.Maximum) = ("1", maximum.ToString(CultureInfo.InvariantCulture));
    }

    static List<JsonNode> Names(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}
