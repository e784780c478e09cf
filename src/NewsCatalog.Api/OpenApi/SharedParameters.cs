using System.Globalization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Describes each parameter that several operations have alike once, as a component. Of parameters that have
/// one name and are not alike, the commonest is one.</summary>
sealed class SharedParameters : IDocumentAsyncFilter
{
    public Task ApplyAsync(
        OpenApiDocument swaggerDoc,
        DocumentFilterContext context,
        CancellationToken cancellationToken
    )
    {
        var lists = swaggerDoc
            .Paths.SelectMany(path =>
                path.Value.Operations!.Values.Select(operation => (Path: path.Key, List: operation.Parameters ?? []))
            )
            .ToList();
        var shared = lists
            .SelectMany(one => one.List.Select(parameter => (Name: NameOf(parameter, one.Path), parameter)))
            .GroupBy(one => TextOf(one.parameter))
            .Where(alike => alike.Skip(1).Any())
            .OrderByDescending(alike => alike.Count())
            .DistinctBy(alike => alike.First().Name)
            .ToDictionary(alike => alike.Key, alike => alike.First());
        foreach (var (name, parameter) in shared.Values) swaggerDoc.AddComponent(name, parameter);
        foreach (var (_, parameters) in lists)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                if (shared.TryGetValue(TextOf(parameters[i]), out var one))
                    parameters[i] = new OpenApiParameterReference(one.Name, swaggerDoc);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Its own name; in a path also what it belongs to: <c>articleId</c> in <c>/articles/{id}</c>.</summary>
    static string NameOf(IOpenApiParameter parameter, string path)
    {
        var name = parameter.Name!;
        if (parameter.In != ParameterLocation.Path) return name;
        var owner = path.Split('/').TakeWhile(segment => segment != $"{{{name}}}").Last().TrimEnd('s');
        return owner + char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    static string TextOf(IOpenApiParameter parameter)
    {
        var text = new StringWriter();
        parameter.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
