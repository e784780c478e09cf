using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Values of parameters that this catalog answers: those of its newest article, of the related headline that
/// most articles list, and of the outlet that most articles cite.</summary>
sealed record ExampleValues(IReadOnlyDictionary<string, string> Ids, string? Headline)
{
    const string Articles = $"{Address.Base}/articles";

    public static async Task<ExampleValues> ReadAsync(OwnRequests requests, CancellationToken cancellationToken)
    {
        var article = await FirstAsync(Articles);
        var ids = new Dictionary<string, string>();
        foreach (var list in (string[])[Articles, $"{Address.Base}/related-headlines", $"{Address.Base}/cited-sources"])
        {
            if ((await FirstAsync(list))?["id"] is { } id) ids[list] = (string)id!;
        }

        return new ExampleValues(ids, (string?)article?["headline"]);

        async Task<JsonNode?> FirstAsync(string list)
        {
            var limit = QueryString.Create("limit", "1");
            var (status, body) = await requests.GetAsync(list, limit, ArticleFormat.Json, cancellationToken);
            return status == StatusCodes.Status200OK
                ? JsonNode.Parse(body)!["items"]!.AsArray().FirstOrDefault()
                : null;
        }
    }

    /// <summary>The path with values; null when the catalog has nothing there.</summary>
    public string? AddressOf(string path)
    {
        var address = path.Replace("{number}", "1", StringComparison.Ordinal);
        if (IdOf(path) is { } id) address = address.Replace("{id}", id, StringComparison.Ordinal);
        return address.Contains('{', StringComparison.Ordinal) ? null : address;
    }

    /// <summary>A query that has a short answer.</summary>
    public QueryString QueryOf(OpenApiOperation operation)
    {
        var parameters = operation.Parameters ?? [];
        var limit = parameters.Any(parameter => parameter.Name == "limit") ? Query("limit", "1") : default;
        return parameters.Any(parameter => parameter.Name == "prefix") ? limit + Query("prefix", Prefix) : limit;
    }

    /// <summary>Shows them as examples of the parameters that a request needs.</summary>
    public void ShowIn(OpenApiOperation operation, string path)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(one => one.Required))
        {
            parameter.Example = parameter.Name switch
            {
                "id" => IdOf(path),
                "number" => 1,
                "prefix" => Prefix,
                _ => parameter.Example,
            };
        }
    }

    string? Prefix => Headline?.Split(' ')[0];

    string? IdOf(string path) =>
        Ids.FirstOrDefault(list => path.StartsWith($"{list.Key}/{{id}}", StringComparison.Ordinal)).Value;

    static QueryString Query(string name, string? value) =>
        value is null ? default : QueryString.Create(name, value);
}
