using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Limits;
using NewsCatalog.Api.OpenApi;
using NewsCatalog.Api.Pages;
using NewsCatalog.Api.Problems;
using Serilog.Core;

namespace NewsCatalog.Api.Commands;

/// <summary>The parts of the server, and the order in which a request passes through them.</summary>
static class WebServer
{
    /// <summary>Where the server listens unless it is told otherwise.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    public static WebApplication Build(WebApplicationBuilder builder, Logger log)
    {
        builder.ListenByDefaultOn(DefaultAddress);
        builder.Services.AddSettings(builder.Configuration);
        builder.Services.AddCatalog();
        builder.Services.AddProgressBar(builder.Configuration);
        builder.Services.AddSingleton<CatalogSeeding>();
        builder.Services.AddSingleton<CatalogStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CatalogStart>());
        builder.Services.AddHostedService<FolderWatch>();
        builder.Services.AddHostedService<ImportWorker>();
        builder.Services.AddServerLimits();
        builder.Services.AddAllowedHosts();
        builder.Services.AddContract();
        builder.Services.AddPages();
        builder.Services.AddAccess();
        builder.Services.AddApiDocument();
        builder.Services.AddCrossOrigin();
        builder.Services.AddCompression();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddConditionalGet();
        builder.Services.AddCostlyRequests();
        builder.Services.AddRateLimits();
        builder.Services.AddRequestTimeLimit();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<SearchHealth>("search")
            .AddCheck<FolderHealth>("folder");

        var app = builder.Build();
        app.UseRequestLog(log);
        app.UsePublicAddress();
        app.UseSecurityHeaders();
        app.UseHeadAsGet();
        app.UseOwnRequests();
        app.UseAllowedHosts();
        app.UseWithoutTracking();
        app.UseProblems();
        app.UseCors();
        app.UseRateLimits();
        app.UseAllowedMethods();
        app.UseRouting();
        app.UseCaseSensitivePaths();
        app.UseAccess();
        app.UseCatalogRevision();
        app.UseConditionalGet();
        app.UseRequestTimeLimit();
        app.UseRateLimiter();
        app.UseResponseCompression();
        app.UseApiDocument();
        app.MapControllers().RequireAccess(app.Services);
        app.MapFavicon();
        app.MapPageAssets();
        app.MapMetrics();
        app.MapHealthChecks($"{AllowedHosts.OfEveryHost}/live", new() { Predicate = _ => false })
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
        app.MapHealthChecks($"{AllowedHosts.OfEveryHost}/ready", new() { ResponseWriter = SearchHealth.WriteAsync })
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
        return app;
    }
}
