using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.Http;

/// <summary>Shows the values that a parameter may have as an enumeration.</summary>
sealed class AllowedValuesAsEnum : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (context.PropertyInfo?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed && parameter.Schema is OpenApiSchema schema)
            schema.Enum = [.. allowed.Values.Select(value => System.Text.Json.Nodes.JsonValue.Create($"{value}"))];
    }
}
