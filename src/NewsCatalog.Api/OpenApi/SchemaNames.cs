using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.OpenApi;

/// <summary>The names of the schemas: of the things that they describe, not of the types of the program.</summary>
static class SchemaNames
{
    const string Response = "Response";
    const string Names = "Names";

    public static string Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PageResponse<>))
            return $"{Of(type.GenericTypeArguments[0])}Page";
        if (Enumerations.NamesOf(type) is not null)
            return type.Name.EndsWith(Names, StringComparison.Ordinal) ? type.Name[..^Names.Length] : type.Name;
        return type.Name.EndsWith(Response, StringComparison.Ordinal) ? type.Name[..^Response.Length] : type.Name;
    }
}
