using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Pages;

/// <summary>One type of problem, or all of them.</summary>
public sealed record ProblemTypeModel(IReadOnlyList<ProblemType> Types, bool IsOne);
