using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Api.Pages;

/// <summary>The catalog as a whole: what is new, imports, how it is, help, problems.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class CatalogPageController(CatalogReader catalog) : ControllerBase
{
    const int MostImports = 20;

    [HttpGet("/new")]
    [Revisioned]
    [ShowsPage]
    public async Task<IActionResult> New([FromQuery] PageParameters parameters, CancellationToken cancellationToken)
    {
        if (Request.PageRequest(parameters) is not { } request) return ProblemResult.InvalidCursor;
        var page = await catalog.ListNewestChangesAsync(request, cancellationToken);
        return PageResult.Of<NewPage>(
            Response.Page(
                page,
                one => new NewChange(
                    ChangeResponse.From(one.Change),
                    one.Article is null ? null : ArticleSummaryResponse.From(one.Article)
                )
            )
        );
    }

    [HttpGet("/imports")]
    [Authorize(AccessPolicies.Write)]
    public async Task<IActionResult> Imports(
        [FromServices] IImportRepository imports,
        CancellationToken cancellationToken
    )
    {
        Response.Headers.CacheControl = "no-store";
        var newest = await imports.ListAsync(MostImports, cancellationToken);
        return PageResult.Of<ImportsPage>(newest.Select(ImportResponse.From).ToList());
    }

    [HttpGet("/about")]
    public async Task<IActionResult> About(
        [FromServices] HealthCheckService health,
        CancellationToken cancellationToken
    )
    {
        Response.Headers.CacheControl = "no-cache";
        var summary = CatalogResponse.From(await catalog.SummarizeAsync(cancellationToken));
        return PageResult.Of<AboutPage>(
            new AboutModel(summary, await health.CheckHealthAsync(cancellationToken))
        );
    }

    [HttpGet("/help")]
    [Revisioned]
    [ShowsPage]
    public IActionResult Help() => PageResult.Of<HelpPage>(new object());

    [HttpGet("/problems")]
    [Revisioned]
    [ShowsPage]
    public IActionResult Problems() =>
        PageResult.Of<ProblemTypePage>(new ProblemTypeModel(ProblemType.All, IsOne: false));

    [HttpGet("/problems/{name}")]
    [Revisioned]
    [ShowsPage]
    public IActionResult ProblemNamed(string name) =>
        ProblemType.All.FirstOrDefault(type => type.Name == name) is { } type
            ? PageResult.Of<ProblemTypePage>(new ProblemTypeModel([type], IsOne: true))
            : ProblemResult.NotFound("problem", name);
}

/// <summary>A change and its article; null when it has left the catalog.</summary>
public sealed record NewChange(ChangeResponse Change, ArticleSummaryResponse? Article);

/// <summary>What the catalog has, and how it is.</summary>
public sealed record AboutModel(CatalogResponse Catalog, HealthReport Health);
