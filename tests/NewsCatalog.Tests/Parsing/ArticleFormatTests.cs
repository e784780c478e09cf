using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Parsing;

/// <summary>The examples of docs/article-format.md are what the parser does.</summary>
public sealed partial class ArticleFormatTests
{
    public static TheoryData<string> Examples() => [.. Documented().Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_parses_as_documented(string title)
    {
        var (_, name, text, expected) = Documented().Single(example => example.Title == title);
        var article = ArticleTextParser.Parse(
            SourceText.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
            new ParseOptions(name)
        );

        article
            .Lines.Select(line => JsonNamingPolicy.CamelCase.ConvertName($"{line.Role}"))
            .Should()
            .Equal(expected[0].Split(' '));
        foreach (var line in expected[1..].Select(line => line.Split(": ", 2)))
            Value(article, line[0]).Should().Be(line[1], line[0]);
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
            "updatedAt" =>
                article.UpdatedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "null",
            "publishedOrigin" =>
                article.PublishedOrigin is { } origin ? JsonNamingPolicy.CamelCase.ConvertName($"{origin}") : "null",
            "tags" => string.Join(" | ", article.Tags),
            "description" => article.Description ?? "null",
            "sections" => string.Join(" | ", article.Sections.Select(section => section.Heading ?? "null")),
            "related" => string.Join(" | ", article.RelatedHeadlines),
            "language" => article.Language ?? "null",
            "warnings" => string.Join(' ', article.Warnings.Order(StringComparer.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(
                nameof(name),
                name,
                "The document names a value that the test does not know."
            ),
        };

    static List<(string Title, string Name, string Text, string[] Expected)> Documented()
    {
        var document = File.ReadAllText(Path.Combine(TextFolder.Upwards("docs"), "article-format.md"))
            .ReplaceLineEndings("\n");
        return
        [
            .. from part in document.Split("\n## ")
            let example = Example().Match(part)
            where example.Success
            select (
                part.Split('\n')[0],
                example.Groups["name"].Value,
                example.Groups["text"].Value,
                example.Groups["roles"].Value.Split('\n')
            ),
        ];
    }

    // The first block of a section is a text, perhaps with the name of its file; the next says what becomes of it.
    [GeneratedRegex(
        @"```(?:text|markdown) ?(?<name>[^\n]*)\n(?<text>.*?\n)```\n+```roles\n(?<roles>.*?)\n```",
        RegexOptions.Singleline
    )]
    private static partial Regex Example();
}
