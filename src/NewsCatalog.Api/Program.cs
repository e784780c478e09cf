using NewsCatalog;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.OpenApi;
using NewsCatalog.Api.Problems;

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
await using var log = builder.Services.AddLog(builder.Configuration);
try
{
    builder.ListenByDefaultOn("http://localhost:5080");
    builder.Services.AddSettings(builder.Configuration);
    builder.Services.AddCatalog();
    builder.Services.AddSingleton<CatalogStart>();
    builder.Services.AddHostedService(services => services.GetRequiredService<CatalogStart>());
    builder.Services.AddHostedService<FolderWatch>();
    builder.Services.ConfigureOptions<ServerLimits>();
    builder.Services.AddContract();
    builder.Services.AddApiDocument();
    builder.Services.AddCrossOrigin();
    builder.Services.AddCompression();
    builder.Services.AddConditionalGet();
    builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<SearchHealth>("search")
        .AddCheck<FolderHealth>("folder");

    var app = builder.Build();
    app.Services.GetRequiredService<CatalogStart>().Begin();
    app.UseRequestLog(log);
    app.UseKnownScheme();
    app.UseSecurityHeaders();
    app.UseHeadAsGet();
    app.UseProblems();
    app.UseRouting();
    app.UseCors();
    app.UseConditionalGet();
    app.UseResponseCompression();
    app.UseApiDocument();
    app.MapControllers();
    app.MapProblemPages();
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false })
        .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
    app.MapHealthChecks("/health/ready", new() { ResponseWriter = SearchHealth.WriteAsync })
        .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
    await app.RunAsync();
    return 0;
}
catch (OperationCanceledException exception) when (exception.CancellationToken.IsCancellationRequested)
{
    log.Information("NewsCatalog was stopped while starting");
    return 0;
}
catch (Exception exception) when (StartFailure.Describe(exception) is { } reason)
{
    log.Fatal("NewsCatalog cannot start: {Reason:l}", reason);
    return 1;
}

/// <summary>Named for the tests, which start the whole application.</summary>
sealed partial class Program;
