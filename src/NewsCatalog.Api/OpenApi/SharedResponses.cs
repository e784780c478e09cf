using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Describes each answer without a result once, as a component: 304 and the errors. Every operation has them
/// alike.</summary>
sealed class SharedResponses : IDocumentAsyncFilter
{
    public Task ApplyAsync(
        OpenApiDocument swaggerDoc,
        DocumentFilterContext context,
        CancellationToken cancellationToken
    )
    {
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            var responses = operation.Responses!;
            foreach (var (status, response) in responses.Where(one => !one.Key.StartsWith('2')).ToList())
            {
                var name = NameOf(status);
                swaggerDoc.Components!.Responses ??= new Dictionary<string, IOpenApiResponse>();
                swaggerDoc.Components.Responses.TryAdd(name, response);
                responses[status] = new OpenApiResponseReference(name, swaggerDoc);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Such as <c>NotFound</c>.</summary>
    static string NameOf(string status) =>
        int.TryParse(status, CultureInfo.InvariantCulture, out var code)
            ? ReasonPhrases.GetReasonPhrase(code).Replace(" ", "", StringComparison.Ordinal)
            : "OtherError";
}
