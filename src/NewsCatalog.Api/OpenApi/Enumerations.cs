using System.Collections;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsCatalog.Api.Queries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Describes the names that a query parameter may have as an enumeration, which is a component.</summary>
sealed class Enumerations : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete || NamesOf(context.Type) is not { } names) return;
        (concrete.Type, concrete.Properties) = (JsonSchemaType.String, null);
        (concrete.AdditionalPropertiesAllowed, concrete.Enum) = (true, Values(names));
    }

    public static List<JsonNode> Values(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];

    /// <summary>The names of an <see cref="INames{T}"/>; null for other types.</summary>
    public static IEnumerable<string>? NamesOf(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(INames<>))
            ? ((IDictionary)type.GetProperty("All")!.GetValue(null)!).Keys.Cast<string>()
            : null;
}
