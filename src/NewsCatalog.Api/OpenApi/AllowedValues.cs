using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsCatalog.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Shows the values that a parameter may have: one of several as an enumeration, a list of several as a pattern.</summary>
sealed class AllowedValues : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter.Schema is not OpenApiSchema schema) return;
        if (context.PropertyInfo?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
            schema.Enum = [.. allowed.Values.OfType<string>().Select(value => JsonValue.Create(value))];
        if (context.PropertyInfo?.GetCustomAttribute<SeveralOfAttribute>() is { } several)
        {
            var one = $"({string.Join('|', several.Names)})";
            schema.Pattern = $"^{one}(,{one})*$";
        }
    }
}
