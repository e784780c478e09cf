using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Pages;

static class PageServices
{
    /// <summary>What pages need beside their controllers.</summary>
    public static void AddPages(this IServiceCollection services) =>
        services.AddScoped<IProblemPage, ProblemPageWriter>();
}
