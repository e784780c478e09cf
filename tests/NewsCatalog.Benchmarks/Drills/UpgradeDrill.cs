using System.Security.Cryptography;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>An earlier program makes a catalog with versions, and the present one is started on it: all articles,
/// versions and bytes are there.</summary>
sealed class UpgradeDrill(TextFolder texts)
{
    const int Texts = 300;

    /// <param name="earlier">The <c>NewsCatalog.Api.dll</c> of the earlier program.</param>
    public static async Task<bool> RunAsync(string earlier)
    {
        using var texts = GeneratedTexts.Folder(Texts);
        return await new UpgradeDrill(texts).UpgradeAsync(earlier);
    }

    async Task<bool> UpgradeAsync(string earlier)
    {
        await ReadAsync(earlier);
        var files = Directory.GetFiles(texts.Path, "*", SearchOption.AllDirectories);
        foreach (var file in files.Where((_, index) => index % 3 == 0))
            await File.AppendAllTextAsync(file, "\nAnother Headline That Was Added Later\n");
        var before = await ReadAsync(earlier);
        var after = await ReadAsync(ApiProcess.Program);
        var articles = before.Keys.Count(after.ContainsKey);
        var versions = before.Sum(article =>
            article.Value.Intersect(after.GetValueOrDefault(article.Key) ?? []).Count()
        );
        var all = before.Sum(article => article.Value.Count);
        Console.WriteLine(
            $"upgrade: {articles} of {before.Count} articles and {versions} of {all} versions are there under their ids "
                + $"and numbers, with their bytes; {after.Count} articles and {after.Sum(one => one.Value.Count)} versions now"
        );
        return before.Count == Texts && articles == Texts && all > Texts && versions == all && after.Count == Texts;
    }

    /// <summary>Serves the folder with a program, and asks it for the versions of each article.</summary>
    async Task<Dictionary<string, List<string>>> ReadAsync(string program)
    {
        // No settings that an earlier program may not know.
        using var server = ApiProcess.StartFrom(
            program,
            $"--Seeds:Folder={texts.Path}",
            $"--Database:ConnectionString={texts.ConnectionString}",
            "--Log:Level=Warning"
        );
        await server.WaitAsync("/api/v1/articles?q=the&limit=1");
        using var client = new HttpClient { BaseAddress = new Uri(server.Url("/")) };
        var versions = new Dictionary<string, List<string>>();
        for (var next = "/api/v1/articles?limit=100"; next is not null;)
        {
            var page = await GetAsync(client, next);
            foreach (var article in page.GetProperty("items").EnumerateArray())
            {
                var id = article.GetProperty("id").GetString()!;
                var listed = await GetAsync(client, $"/api/v1/articles/{id}/versions");
                versions[id] = [];
                foreach (var version in listed.GetProperty("items").EnumerateArray())
                    versions[id].Add(await DescribeAsync(client, version.GetProperty("url").GetString()!));
            }

            next = page.GetProperty("next").GetString();
        }

        return versions;
    }

    static async Task<string> DescribeAsync(HttpClient client, string version)
    {
        var bytes = await client.GetByteArrayAsync($"{version}/source");
        return $"{version} {Convert.ToHexString(SHA256.HashData(bytes))}";
    }

    static async Task<JsonElement> GetAsync(HttpClient client, string address) =>
        JsonElement.Parse(await client.GetStringAsync(address));
}
