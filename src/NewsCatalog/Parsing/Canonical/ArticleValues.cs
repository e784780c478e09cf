using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>The values that a source states of its article, without all that is computed from them.</summary>
public sealed record ArticleValues
{
    /// <summary>Null when the parser has to derive one.</summary>
    public string? Headline { get; init; }

    public string? Lead { get; init; }

    public string? Byline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Dateline { get; init; }

    /// <summary>Null when the source states no time; the name of the source may have the date then.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Null without a time of publication, and only then.</summary>
    public PublishedPrecision? PublishedPrecision { get; init; }

    /// <summary>When the article was last changed, in whole seconds.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>A tag of BCP 47. Null when the parser has to detect the language.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Only the first may be without a heading.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    public IReadOnlyList<PhotoCredit> PhotoCredits { get; init; } = [];

    public IReadOnlyList<string> RelatedHeadlines { get; init; } = [];

    /// <summary>Whether there is a text that a headline can be derived from.</summary>
    internal bool HasText =>
        Lead is not null || Sections.Count + PhotoCredits.Count + RelatedHeadlines.Count > 0;

    /// <summary>What a parsed source itself states: without a headline that is derived, a language that is detected, or
    /// a date of the file's name.</summary>
    public static ArticleValues Of(ParsedArticle article)
    {
        var isDated = article.PublishedOrigin is not (null or PublishedOrigin.FileName);
        return new ArticleValues
        {
            Headline = article.HeadlineOrigin == HeadlineOrigin.Derived ? null : article.Headline,
            Lead = article.Lead,
            Byline = article.Byline,
            Authors = article.Authors,
            Dateline = article.Dateline,
            PublishedAt = isDated ? article.PublishedAt : null,
            PublishedPrecision = isDated ? article.PublishedPrecision : null,
            UpdatedAt = article.UpdatedAt,
            Language = StatesLanguage(article) ? article.Language : null,
            Tags = article.Tags,
            Description = article.Description,
            Sections = article.Sections,
            PhotoCredits = article.PhotoCredits,
            RelatedHeadlines = article.RelatedHeadlines,
        };
    }

    static bool StatesLanguage(ParsedArticle article) =>
        article.Lines.Any(line => line.Also.Prepend(line.Pointer).Contains("/language"));
}
