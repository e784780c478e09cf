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
            .Paths.Values.SelectMany(path => path.Operations!.Values)
            .Select(operation => operation.Parameters ?? [])
            .ToList();
        var shared = lists
            .SelectMany(parameters => parameters)
            .GroupBy(TextOf)
            .Where(alike => alike.Skip(1).Any())
            .OrderByDescending(alike => alike.Count())
            .DistinctBy(alike => alike.First().Name)
            .ToDictionary(alike => alike.Key, alike => alike.First());
        foreach (var parameter in shared.Values) swaggerDoc.AddComponent(parameter.Name!, parameter);
        foreach (var parameters in lists)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                if (shared.TryGetValue(TextOf(parameters[i]), out var parameter))
                    parameters[i] = new OpenApiParameterReference(parameter.Name!, swaggerDoc);
            }
        }

        return Task.CompletedTask;
    }

    static string TextOf(IOpenApiParameter parameter)
    {
        var text = new StringWriter();
        parameter.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
