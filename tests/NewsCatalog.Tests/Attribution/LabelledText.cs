using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsCatalog.Tests.Attribution;

/// <summary>A record of the labelled corpus: a text, the outlets it credits, and spans that count neither
/// way.</summary>
sealed record LabelledText(
    string Text,
    IReadOnlyList<LabelledSource> Attributions,
    [property: JsonPropertyName("skip_spans")] IReadOnlyList<int[]>? SkipSpans)
{
    /// <summary>The records of the corpus, or null where it is not at hand.</summary>
    public static IReadOnlyList<LabelledText>? Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "corpus", "attribution", "dev.jsonl");
            if (File.Exists(file)) return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];
        }

        return null;
    }

    static LabelledText Parse(string line) =>
        JsonSerializer.Deserialize<LabelledText>(line, JsonSerializerOptions.Web)!;
}
