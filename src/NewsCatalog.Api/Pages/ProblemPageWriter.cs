using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Pages;

/// <summary>Shows problems as pages outside of the API, with articles that may have been meant where there is nothing
/// at an address.</summary>
sealed class ProblemPageWriter(CatalogReader catalog, CatalogContext db) : IProblemPage
{
    const int MostMeant = 5;
    const int MostLetters = 200;

    static readonly string[] DataPaths = ["/api", "/feeds", "/openapi", "/health", "/metrics"];

    public bool IsWanted(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains(Html.MediaType, StringComparison.OrdinalIgnoreCase)
        && !DataPaths.Any(path => context.Request.Path.StartsWithSegments(path))
        && Site.Find(context) is not null;

    public async Task WriteAsync(HttpContext context, Problem problem)
    {
        var meant = problem.Status == StatusCodes.Status404NotFound ? await MeantAsync(context) : [];
        var retryAfter = context.Response.Headers.RetryAfter.ToString();
        var model = new ProblemModel(problem, retryAfter.Length > 0 ? retryAfter : null, meant);
        await new PageResult(typeof(ProblemPage), model, problem.Status).WriteAsync(context);
    }

    /// <summary>What a search for the words of the address finds.</summary>
    async Task<IReadOnlyList<ArticleSummaryResponse>> MeantAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var words = string.Join(' ', path.Split('/', '-', '_', '.').Where(word => word.Length > 2).Skip(1));
        if (words.Length is 0 or > MostLetters) return [];
        try
        {
            var found = await catalog.ListArticlesAsync(
                new ArticleListRequest(
                    ArticleFilter.All,
                    SearchQuery.ParseLenient(words),
                    Order: null,
                    new PageRequest(MostMeant, Count: false),
                    ArticleParts.None,
                    Facets: []
                ),
                context.RequestAborted
            );
            return [.. found.Page.Items.Select(hit => ArticleSummaryResponse.From(hit.Article))];
        }
        catch (Exception exception) when (exception is SearchException || db.Diagnose(exception) is not null)
        {
            return [];
        }
    }
}
