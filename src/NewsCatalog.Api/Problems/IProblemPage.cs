namespace NewsCatalog.Api.Problems;

/// <summary>Shows a problem as a page, to people who asked for a page.</summary>
interface IProblemPage
{
    /// <summary>Whether a request asks for a page.</summary>
    bool IsWanted(HttpContext context);

    /// <summary>Answers with the page.</summary>
    Task WriteAsync(HttpContext context, Problem problem);
}
