using NewsCatalog.Articles;
using NewsCatalog.Attribution;

namespace NewsCatalog.Parsing;

/// <summary>Everything the parser read out of one source text, and what it did with each of its lines.</summary>
public sealed record ParsedArticle
{
    /// <summary>Empty only when the source has no text at all.</summary>
    public required string Headline { get; init; }

    public required HeadlineOrigin HeadlineOrigin { get; init; }

    public string? Lead { get; init; }

    /// <summary>The byline as written.</summary>
    public string? Byline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Dateline { get; init; }

    /// <summary>In UTC; null when neither the source nor its name states a full date.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public PublishedPrecision? PublishedPrecision { get; init; }

    public PublishedOrigin? PublishedOrigin { get; init; }

    /// <summary>When the source says that it was last changed, in UTC: midnight where it names only the day. Null
    /// when it does not say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>BCP 47 tag of the front matter, else of the detected language; null when in doubt.</summary>
    public string? Language { get; init; }

    /// <summary>Words in the lead and the body, headings included.</summary>
    public int WordCount { get; init; }

    /// <summary>Those of the front matter, each once.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>That of the front matter.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<Section> Sections { get; init; } = [];

    public IReadOnlyList<PhotoCredit> PhotoCredits { get; init; } = [];

    /// <summary>The listed headlines, in source order.</summary>
    public IReadOnlyList<string> RelatedHeadlines { get; init; } = [];

    /// <summary>For each listed headline, the address that a web page links it to; null where it has none.</summary>
    public IReadOnlyList<string?> RelatedLinks { get; init; } = [];

    /// <summary>The credited outlets, each with the JSON Pointer of the text it stands in.</summary>
    public IReadOnlyList<LocatedCitation> CitedSources { get; init; } = [];

    /// <summary>One entry per source line, in order.</summary>
    public required IReadOnlyList<LineProvenance> Lines { get; init; }

    /// <summary>What a reader should know before trusting the values: <c>headline-derived</c>, <c>encoding-guessed</c>,
    /// …</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A cited source and the RFC 6901 JSON Pointer of the lead or paragraph it was found in.</summary>
public sealed record LocatedCitation(string Pointer, CitedSource Source);
