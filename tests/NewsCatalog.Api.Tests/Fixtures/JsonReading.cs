using System.Text.Json;

namespace NewsCatalog.Api.Tests;

/// <summary>Short ways into an answer.</summary>
static class JsonReading
{
    public static string? Text(this JsonElement element, string key) => element.GetProperty(key).GetString();

    public static IEnumerable<JsonElement> Items(this JsonElement element, string key) =>
        element.GetProperty(key).EnumerateArray();

    /// <summary>A section's heading, if it has one, and its paragraphs; of all sections, in order.</summary>
    public static IEnumerable<(bool IsHeading, string Text)> Blocks(this JsonElement article)
    {
        foreach (var section in article.Items("sections"))
        {
            if (section.Text("heading") is { } heading) yield return (true, heading);
            foreach (var paragraph in section.Items("paragraphs")) yield return (false, paragraph.GetString()!);
        }
    }

    /// <summary>The address of the article's page for people.</summary>
    public static string Page(this JsonElement article) => $"/articles/{article.Text("id")}";

    /// <summary>Where a related headline leads: to its article, else to the headline's own address.</summary>
    public static string Target(this JsonElement relatedHeadline) =>
        relatedHeadline.GetProperty("resolution").GetProperty("article") is { ValueKind: JsonValueKind.Object } article
            ? article.Text("url")!
            : $"/api/v1/related-headlines/{relatedHeadline.Text("id")}";
}
