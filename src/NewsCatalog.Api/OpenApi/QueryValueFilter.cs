using System.Globalization;
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
        IOpenApiSchema Named(Type type) =>
            context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);

        if (QueryValueBinder.Of(property.PropertyType)?.Schema is not { } value) return;
        var concrete = (OpenApiParameter)parameter;
        if (value.Names is { } names) concrete.Schema = WithDefault(Named(names), schema);
        else if (value.Items is { } items) ListOf(concrete, Named(items));

        schema.Pattern = value.Pattern;
        if (value.MaxLength is { } length)
            (schema.MinLength, schema.MaxLength) = (0, length);
        if (value.Maximum is { } maximum)
            (schema.Minimum, schema.Maximum) = ("1", maximum.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A parameter whose text lists some names, separated by commas.</summary>
    public static void ListOf(OpenApiParameter parameter, IOpenApiSchema names)
    {
        parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Array, MinItems = 1, Items = names };
        (parameter.Style, parameter.Explode) = (ParameterStyle.Form, false);
    }

    /// <summary>A reference to a schema with the default value of another: JSON Schema 2020-12 allows keywords beside
    /// <c>$ref</c>.</summary>
    static IOpenApiSchema WithDefault(IOpenApiSchema names, OpenApiSchema schema)
    {
        if (names is OpenApiSchemaReference reference) reference.Default = schema.Default;
        return names;
    }
}
