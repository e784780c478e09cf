namespace NewsCatalog.Api.Problems;

/// <summary>A request is refused while it is read.</summary>
sealed class ProblemException(ProblemResult problem) : Exception(problem.Detail)
{
    public ProblemResult Problem { get; } = problem;
}
