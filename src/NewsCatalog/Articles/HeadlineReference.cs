using NewsCatalog.Headlines;

namespace NewsCatalog.Articles;

/// <summary>One line of one article that lists a related headline.</summary>
public sealed class HeadlineReference
{
    public required string ArticleId { get; init; }

    /// <summary>1-based, in source order.</summary>
    public required int Position { get; init; }

    public long HeadlineNumber { get; set; }

    /// <summary>Read from the headline.</summary>
    public required string HeadlineId { get; init; }

    /// <summary>As this source writes it.</summary>
    public required string Text { get; init; }

    /// <summary>The address that the source, a web page, links it to; null where it has none.</summary>
    public string? Link { get; init; }

    /// <summary>How many articles list the headline; read with one article, 0 in lists.</summary>
    public int ListedBy { get; init; }

    /// <summary>Set on reading.</summary>
    public Resolution Resolution { get; set; } = Resolution.Unresolved;

    public Article Article { get; init; } = null!;

    public RelatedHeadline Headline { get; init; } = null!;
}
