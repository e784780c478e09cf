using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>
/// The values of an article that a client sends. All may be left out, but there must be some text. What the API answers
/// for an article can be sent as well: the keys that it computes are not read.
/// </summary>
public sealed record ArticleInput
{
    /// <summary>The headline. Without one, it is made from the lead.</summary>
    public string? Headline { get; init; }

    /// <summary>The opening paragraph.</summary>
    public string? Lead { get; init; }

    /// <summary>The byline as it is shown.</summary>
    public string? Byline { get; init; }

    /// <summary>The names of the authors.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>The place that the article was filed from.</summary>
    public string? Dateline { get; init; }

    /// <summary>The time of publication: an RFC 3339 date or date-time in whole seconds.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>How exactly the time of publication is known. Without it, as exactly as it is written.</summary>
    public PublishedPrecision? PublishedPrecision { get; init; }

    /// <summary>The time of the last change: an RFC 3339 date or date-time in whole seconds.</summary>
    public string? UpdatedAt { get; init; }

    /// <summary>BCP 47 tag of the language. Without one, the language is detected.</summary>
    public string? Language { get; init; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>A description for readers and search engines.</summary>
    public string? Description { get; init; }

    /// <summary>The text after the lead.</summary>
    public IReadOnlyList<Section>? Sections { get; init; }

    /// <summary>The people or agencies that took or supplied the pictures.</summary>
    public IReadOnlyList<PhotoCredit>? PhotoCredits { get; init; }

    /// <summary>The headlines of related articles. A text alone can stand for each, too.</summary>
    public IReadOnlyList<RelatedHeadlineInput>? RelatedHeadlines { get; init; }
}

/// <summary>A related headline that a client sends.</summary>
/// <param name="Text">The headline.</param>
public sealed record RelatedHeadlineInput(string Text);
