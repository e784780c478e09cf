using System.Text.Json;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>One operation of the OpenAPI document: a method at a path.</summary>
sealed record ApiOperation(HttpMethod Method, string Path, JsonElement Description, JsonElement Components)
{
    static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public string Id => Description.GetProperty("operationId").GetString()!;

    public string Tag => Description.GetProperty("tags")[0].GetString()!;

    public IEnumerable<JsonElement> Parameters =>
        Description.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(Resolve) : [];

    public IEnumerable<JsonElement> QueryParameters =>
        Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query");

    public IEnumerable<(string Name, JsonElement Value)> Responses =>
        Description.GetProperty("responses").EnumerateObject().Select(one => (one.Name, Resolve(one.Value)));

    /// <summary>Every operation that the program documents.</summary>
    public static async Task<IReadOnlyList<ApiOperation>> AllAsync(CatalogApplication application) =>
        All(await application.GetAsync("/openapi/v1.json"));

    public static IReadOnlyList<ApiOperation> All(JsonElement document)
    {
        var components = document.GetProperty("components");
        var operations =
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where Methods.Contains(operation.Name)
            select new ApiOperation(HttpMethod.Parse(operation.Name), path.Name, operation.Value, components);
        return [.. operations];
    }

    /// <summary>Its path for one id; of an article's versions, the first.</summary>
    public string PathOf(string id, string number = "1") =>
        Path.Replace("{id}", id, StringComparison.Ordinal).Replace("{number}", number, StringComparison.Ordinal);

    /// <summary>A parameter or response, which may be a reference such as
    /// <c>#/components/parameters/limit</c>.</summary>
    JsonElement Resolve(JsonElement part) =>
        part.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/')[2..].Aggregate(Components, (parent, name) => parent.GetProperty(name))
            : part;

    public override string ToString() => $"{Method} {Path}";
}
