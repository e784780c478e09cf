using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Everything that a program of its own answers over a folder.</summary>
static class CatalogCopy
{
    static readonly string[] _storing = ["version", "addedAt", "modifiedAt"];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Every article by its id as it is answered, without what tells when and how often it was
    /// stored.</summary>
    public static async Task<SortedDictionary<string, JsonObject>> ArticlesOfAsync(
        TextFolder folder,
        string connectionString
    )
    {
        using var process = CatalogProcess.Start(folder, $"--Database:ConnectionString={connectionString}");
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        var articles = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        await foreach (var item in ItemsAsync(client, "/api/v1/articles?limit=100"))
        {
            var article = await client.GetFromJsonAsync<JsonObject>((string)item["url"]!, Cancelled);
            foreach (var name in _storing) article!.Remove(name);
            articles.Add((string)item["id"]!, article!);
        }

        return articles;
    }

    /// <summary>The same by the names of the sources, which also stand for the ids.</summary>
    public static async Task<SortedDictionary<string, string>> ArticlesByNameAsync(
        TextFolder folder,
        string connectionString
    )
    {
        var articles = await ArticlesOfAsync(folder, connectionString);
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles.Values)
        {
            var json = article.ToJsonString();
            foreach (var (id, other) in articles.Where(one => json.Contains(one.Key, StringComparison.Ordinal)))
                json = json.Replace(id, NameOf(other), StringComparison.Ordinal);
            named.Add(NameOf(article), Ordered(JsonNode.Parse(json)!.AsObject()).ToJsonString());
        }

        return named;
    }

    // The candidates of a headline are in order of their ids.
    static JsonObject Ordered(JsonObject article)
    {
        foreach (var related in article["relatedHeadlines"]!.AsArray())
        {
            if (related!["resolution"]?["candidates"] is not JsonArray { Count: > 0 } candidates) continue;
            var ordered = candidates.OrderBy(one => one!.ToJsonString(), StringComparer.Ordinal).ToList();
            candidates.Clear();
            foreach (var candidate in ordered) candidates.Add(candidate);
        }

        return article;
    }

    /// <summary>The names of the sources of a list, all pages of it.</summary>
    public static async Task<List<string>> NamesAsync(HttpClient client, string query = "")
    {
        var names = new List<string>();
        await foreach (var item in ItemsAsync(client, $"/api/v1/articles?limit=100{query}")) names.Add(NameOf(item));
        return names;
    }

    /// <summary>How many articles a search finds; all of them without one.</summary>
    public static async Task<int> TotalAsync(HttpClient client, string? search = null)
    {
        var query = search is null ? "" : $"&q={search}";
        return (await client.GetPatientlyAsync($"/api/v1/articles?limit=1{query}")).GetProperty("total").GetInt32();
    }

    static string NameOf(JsonObject article) => (string)article["source"]!["name"]!;

    static async IAsyncEnumerable<JsonObject> ItemsAsync(HttpClient client, string list)
    {
        for (var page = list; page is not null;)
        {
            var answer = await client.GetFromJsonAsync<JsonObject>(page, Cancelled);
            foreach (var item in answer!["items"]!.AsArray()) yield return item!.AsObject();
            page = (string?)answer["next"];
        }
    }
}
