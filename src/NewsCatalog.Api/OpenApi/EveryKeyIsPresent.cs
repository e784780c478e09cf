using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using NewsCatalog.Api.Contracts;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Tells clients that no key is left out of an answer because its value is unknown: that is null. Parts that
/// must be asked for are optional. Keys may be added later.</summary>
sealed class EveryKeyIsPresent : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } concrete) return;
        concrete.AdditionalPropertiesAllowed = true;

        // A client sends what it knows.
        if (context.Type == typeof(ArticleInput)) return;
        var optional = context.Type.GetProperties().Where(IsOptional).Select(NameOf).ToList();
        foreach (
            var property in optional
                .Where(properties.ContainsKey)
                .Select(name => properties[name])
                .OfType<OpenApiSchema>()
        )
        {
            property.Type &= ~JsonSchemaType.Null;
        }

        concrete.Required = new HashSet<string>(properties.Keys.Except(optional));
    }

    /// <summary>Whether a key is left out rather than null.</summary>
    public static bool IsOptional(PropertyInfo property) =>
        property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.WhenWritingNull };

    static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
