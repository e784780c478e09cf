using System.Text.Json;
using NewsCatalog.Parsing.Languages;
using NewsCatalog.Text;

namespace NewsCatalog.Articles;

/// <summary>
/// What articles are filtered and counted by. Whoever tells them apart does so by a switch without a default, so that
/// the compiler names each place that a new one needs.
/// </summary>
public enum ArticleField
{
    Author,

    /// <summary>The outlets that an article cites, by id or name.</summary>
    CitedSource,

    /// <summary>BCP 47 tags.</summary>
    Language,

    /// <summary>Of publication in UTC: <c>2024</c>.</summary>
    PublishedYear,

    /// <summary>Of publication in UTC: <c>2024-05</c>.</summary>
    PublishedMonth,

    SourceName,

    Tag,

    /// <summary>Paths below the seed folder; what stands in a folder below it belongs to it too.</summary>
    Folder,
}

public static class ArticleFields
{
    /// <summary>The value of articles that have none.</summary>
    public const string Absent = "";

    /// <summary>Those that articles are counted by; each article has a source name of its own.</summary>
    public static IReadOnlyList<ArticleField> Facets { get; } =
        [
            ArticleField.Author, ArticleField.CitedSource, ArticleField.Language, ArticleField.PublishedYear,
            ArticleField.PublishedMonth, ArticleField.Tag, ArticleField.Folder,
        ];

    /// <summary>The name of the parameter that filters by a field.</summary>
    public static string Parameter(this ArticleField field) => field switch
    {
        ArticleField.PublishedYear or ArticleField.PublishedMonth => "published",
        _ => JsonNamingPolicy.CamelCase.ConvertName($"{field}"),
    };

    /// <summary>What a value is compared by: two spellings of one value have a key in common.</summary>
    public static IReadOnlyList<string> KeysOf(this ArticleField field, string value) =>
        value == Absent ? [Absent] : field.KeysOfPresent(value);

    static IReadOnlyList<string> KeysOfPresent(this ArticleField field, string value) => field switch
    {
        ArticleField.Author => [$"{NamePattern.Of(value).Folded()}"],

        // An outlet's name gives its id, so one value may be either.
        ArticleField.CitedSource => [value, ContentId.OfOutlet(FoldedText.Of(value))],

        // The case of language tags means nothing (RFC 5646, 2.1.1); stored ones have the usual case.
        ArticleField.Language => [LanguageTag.TryRead(value) ?? value],

        ArticleField.PublishedYear or ArticleField.PublishedMonth => [value],
        ArticleField.SourceName => [value],
        ArticleField.Tag => [BoundedKey.Of(FoldedText.Of(value))],
        ArticleField.Folder => [value.Trim('/')],
    };
}
