using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Pages;

/// <summary>A problem as a page shows it.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="RetryAfter">In how many seconds to come back; null when nothing is known of that.</param>
/// <param name="Meant">Articles that may have been meant.</param>
public sealed record ProblemModel(
    Problem Problem,
    string? RetryAfter,
    IReadOnlyList<ArticleSummaryResponse> Meant
);
