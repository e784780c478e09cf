using NewsCatalog.Articles;

namespace NewsCatalog.Attribution;

/// <summary>One place in one article where an outlet is credited. Positions are as in <see cref="CitedSource"/>.</summary>
public sealed class Citation
{
    public required string ArticleId { get; init; }

    /// <summary>1-based, in text order.</summary>
    public required int Position { get; init; }

    public required string OutletId { get; init; }

    /// <summary>As this article writes it.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<string> Via { get; init; }

    public required string Cue { get; init; }

    /// <summary>RFC 6901 JSON Pointer of the lead or paragraph.</summary>
    public required string Pointer { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    public required string Quote { get; init; }

    public Article Article { get; init; } = null!;

    public Outlet Outlet { get; init; } = null!;
}
