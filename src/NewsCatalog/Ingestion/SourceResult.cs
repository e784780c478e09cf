using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion;

/// <summary>What became of one source: it was written, or it was refused for a reason.</summary>
/// <param name="SourceName">Its name.</param>
/// <param name="Written">What became of its article; null when it was refused.</param>
/// <param name="Refusal">Why it was refused, for people; null when it was not.</param>
public sealed record SourceResult(string SourceName, WriteResult? Written, string? Refusal)
{
    /// <summary>Whether its bytes were read and refused: the same bytes would be refused again.</summary>
    public bool IsContentRefused { get; init; }
}
