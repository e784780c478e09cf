using System.Globalization;
using System.Text.Json;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Parsing;

/// <summary>The examples of docs/article-format.md are what the parser does.</summary>
public sealed class ArticleFormatTests
{
    public static TheoryData<string> Examples() => [.. Documented().Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_parses_as_documented(string title)
    {
        var (_, text, expected) = Documented().Single(example => example.Title == title);
        var article = ArticleTextParser.Parse(SourceText.Decode(System.Text.Encoding.UTF8.GetBytes(text)));

        article
            .Lines.Select(line => JsonNamingPolicy.CamelCase.ConvertName($"{line.Role}"))
            .Should()
            .Equal(expected[0].Split(' '));
        foreach (
            var (name, value) in expected[1..].Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]))
        )
        {
            Value(article, name).Should().Be(value, name);
        }
    }

    static string Value(ParsedArticle article, string name) =>
        name switch
        {
            "headline" => article.Headline,
            "authors" => string.Join(" | ", article.Authors),
            "dateline" => article.Dateline ?? "null",
            "publishedAt" when article.PublishedAt is { } time =>
                $"{time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)} {$"{article.PublishedPrecision}".ToLowerInvariant()}",
            "publishedAt" => "null",
            "related" => string.Join(" | ", article.RelatedHeadlines),
            "language" => article.Language ?? "null",
            "warnings" => string.Join(' ', article.Warnings.Order(StringComparer.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(
                nameof(name),
                name,
                "The document names a value that the test does not know."
            ),
        };

    static List<(string Title, string Text, string[] Expected)> Documented()
    {
        var document = File.ReadAllText(Path.Combine(TextFolder.Upwards("docs"), "article-format.md"))
            .ReplaceLineEndings("\n");
        var examples = new List<(string, string, string[])>();
        foreach (
            var part in document.Split("\n## ").Where(part => part.Contains("```text\n", StringComparison.Ordinal))
        )
        {
            examples.Add((part.Split('\n')[0], Block(part, "text") + "\n", Block(part, "roles").Split('\n')));
        }

        return examples;
    }

    static string Block(string part, string language)
    {
        var start = part.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return part[start..part.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
