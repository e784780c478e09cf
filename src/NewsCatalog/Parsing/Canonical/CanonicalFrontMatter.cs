using System.Globalization;
using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Parsing.FrontMatter;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>Writes the values that stand in the front matter of a canonical text. Each has one line.</summary>
static class CanonicalFrontMatter
{
    /// <exception cref="InvalidArticleException">It would be longer than front matter may be.</exception>
    public static string Write(ArticleValues values)
    {
        var text = new StringBuilder($"format: {FrontMatterReader.ExplicitFormat}\n");
        if (values.PublishedAt is { } time)
            text.Append(CultureInfo.InvariantCulture, $"date: {Time(time, values.PublishedPrecision)}\n");
        if (values.UpdatedAt is { } updated)
            text.Append(CultureInfo.InvariantCulture, $"updated: {Time(updated, PublishedPrecision.Second)}\n");
        Append(text, "lang", values.Language);
        Append(text, "byline", values.Byline);
        Append(text, "authors", values.Authors);
        Append(text, "dateline", values.Dateline);
        Append(text, "tags", values.Tags);
        Append(text, "description", values.Description);
        return text.Length <= FrontMatterReader.MostCharacters ? $"---\n{text}---\n" : throw TooLong(values);
    }

    static string Time(DateTimeOffset time, PublishedPrecision? precision) =>
        time.UtcDateTime.ToString(
            precision switch
            {
                PublishedPrecision.Day => "yyyy-MM-dd",
                PublishedPrecision.Minute => "yyyy-MM-ddTHH:mm'Z'",
                _ => "yyyy-MM-ddTHH:mm:ss'Z'",
            },
            CultureInfo.InvariantCulture
        );

    static void Append(StringBuilder text, string key, string? value)
    {
        if (value is not null) text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.Quote(value)}\n");
    }

    static void Append(StringBuilder text, string key, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.Quote(values)}\n");
    }

    static InvalidArticleException TooLong(ArticleValues values)
    {
        (string Pointer, int Length)[] lengths =
        [
            ("/byline", values.Byline?.Length ?? 0),
            ("/authors", values.Authors.Sum(author => author.Length)),
            ("/dateline", values.Dateline?.Length ?? 0),
            ("/tags", values.Tags.Sum(tag => tag.Length)),
            ("/description", values.Description?.Length ?? 0),
        ];
        return new InvalidArticleException(
            lengths.MaxBy(value => value.Length).Pointer,
            "is too long; byline, authors, dateline, tags and description together may have about "
                + $"{FrontMatterReader.MostCharacters:N0} characters"
        );
    }
}
