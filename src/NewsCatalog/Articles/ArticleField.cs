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

    /// <summary>In UTC, four digits.</summary>
    PublishedYear,

    SourceName,

    Tag,

    /// <summary>Paths below the seed folder; what stands in a folder below it belongs to it too.</summary>
    Folder,
}

public static class ArticleFields
{
    /// <summary>As a language or year, it stands for articles that have none.</summary>
    public const string None = "none";

    const char Wildcard = '*';

    /// <summary>Those that articles are counted by; each article has a source name of its own.</summary>
    public static IReadOnlyList<ArticleField> Facets { get; } =
        [
            ArticleField.Author, ArticleField.CitedSource, ArticleField.Language, ArticleField.PublishedYear,
            ArticleField.Tag, ArticleField.Folder,
        ];

    /// <summary>What the names of sources begin with that a key such as <c>2024/*</c> stands for; null when the key is
    /// one name.</summary>
    public static string? PrefixOf(string sourceName) =>
        sourceName.EndsWith(Wildcard) ? sourceName.TrimEnd(Wildcard) : null;

    /// <summary>What a value is compared by: two spellings of one value have a key in common.</summary>
    public static IReadOnlyList<string> KeysOf(this ArticleField field, string value) => field switch
    {
        ArticleField.Author => [FoldedText.Of(value)],

        // An outlet's name gives its id, so one value may be either.
        ArticleField.CitedSource => [value, ContentId.OfOutlet(FoldedText.Of(value))],
        ArticleField.Language => [value.ToLowerInvariant()],

        // As a number is written: without zeros in front.
        ArticleField.PublishedYear => [value.TrimStart('0')],
        ArticleField.SourceName => [value],
        ArticleField.Tag => [FoldedText.Of(value)],
        ArticleField.Folder => [value.Trim('/')],
    };
}
