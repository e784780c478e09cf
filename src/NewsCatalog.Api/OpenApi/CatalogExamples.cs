using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Contracts;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>
/// Shows what this catalog really answers now, by requests of its newest article. An empty catalog, and one that needs
/// a key, show no articles. Exports have no example: few of them may run at once.
/// </summary>
sealed class CatalogExamples(OwnRequests requests, IOptions<AccessOptions> access) : IDocumentAsyncFilter
{
    /// <summary>A longer answer is no example, in characters.</summary>
    const int MaxLength = 64 * 1024;

    static readonly (string Status, string Address, string Query, string Accept)[] Errors =
    [
        ("400", $"{Address.Base}/articles", "?limt=5", "*/*"),
        ("404", $"{Address.Base}/articles/0000000000000000", "", "*/*"),
        ("406", $"{Address.Base}/articles", "", "application/xml"),
    ];

    public async Task ApplyAsync(
        OpenApiDocument swaggerDoc,
        DocumentFilterContext context,
        CancellationToken cancellationToken
    )
    {
        if (access.Value.Read == ReadAccess.Key) return;
        var values = await ExampleValues.ReadAsync(requests, cancellationToken);
        var operations = swaggerDoc.Paths.SelectMany(path =>
            path.Value.Operations!.Select(one => (Path: path.Key, Method: one.Key, Operation: one.Value))).ToList();
        foreach (var (path, method, operation) in operations)
        {
            values.ShowIn(operation, path);
            if (method == HttpMethod.Get && IsForEveryone(operation) && values.AddressOf(path) is { } address)
                await ShowAnswersAsync(operation, address, values.QueryOf(operation), cancellationToken);
        }

        foreach (var (status, path, query, accept) in Errors)
        {
            var problem = await AnswerAsync(status, path, new QueryString(query), accept, cancellationToken);
            foreach (var (_, _, operation) in operations)
            {
                if (operation.Responses!.TryGetValue(status, out var answer))
                    Show(answer.Content!.Values.Single(), problem, isJson: true);
            }
        }
    }

    async Task ShowAnswersAsync(
        OpenApiOperation operation, string address, QueryString query, CancellationToken cancellationToken)
    {
        if (!operation.Responses!.TryGetValue("200", out var answer)) return;
        foreach (var (mediaType, content) in answer.Content!)
        {
            var body = await AnswerAsync("200", address, query, mediaType, cancellationToken);
            Show(content, body, mediaType.EndsWith("json", StringComparison.Ordinal));
        }
    }

    static bool IsForEveryone(OpenApiOperation operation) =>
        operation.Tags!.All(tag => tag.Name is not ("Writing" or "Export"));

    static void Show(IOpenApiMediaType content, string? body, bool isJson)
    {
        if (body is not null)
            ((OpenApiMediaType)content).Example = isJson ? JsonNode.Parse(body) : JsonValue.Create(body);
    }

    /// <summary>Null when the answer is another one, or too long.</summary>
    async Task<string?> AnswerAsync(
        string expected, string path, QueryString query, string accept, CancellationToken cancellationToken)
    {
        var (status, body) = await requests.GetAsync(path, query, accept, cancellationToken);
        return $"{status}" == expected && body.Length <= MaxLength ? body : null;
    }
}
