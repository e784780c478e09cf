using System.Diagnostics;
using NewsCatalog.Data;
using NewsCatalog.Search;
using NewsCatalog.Seeding;

namespace NewsCatalog.Api.Startup;

/// <summary>Makes the database and seeds it. Registered before the server, so that it ends before the server listens.</summary>
sealed class CatalogStart(IServiceProvider services, CatalogIndex index, IHostApplicationLifetime lifetime, ILogger<CatalogStart> log)
    : IHostedService
{
    const int ManyArticles = 1000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogContext>().PrepareAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<CatalogReparser>().ReparseAsync(cancellationToken);
        var report = await scope.ServiceProvider.GetRequiredService<CatalogSeeder>().SeedAsync(cancellationToken);
        log.LogInformation(
            "Seeded from {Folder}: {Added} added, {Unchanged} unchanged, {Updated} updated, {Unreadable} unreadable in {Elapsed:0.0} s",
            scope.ServiceProvider.GetRequiredService<Microsoft.Extensions.Options.IOptions<SeedOptions>>().Value.Folder,
            report.Added, report.Unchanged, report.Updated, report.Unreadable, Stopwatch.GetElapsedTime(started).TotalSeconds);
        GiveBackMemory(report.Added + report.Updated);
        lifetime.ApplicationStarted.Register(ShowAddress);
        lifetime.ApplicationStarted.Register(index.Begin);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // What a large folder took to be read is of no more use; collecting it costs a start with nothing new nothing.
    static void GiveBackMemory(int written)
    {
        if (written >= ManyArticles) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    void ShowAddress()
    {
        var server = services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();
        var addresses = server.Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses) log.LogInformation("Swagger UI: {Address}/swagger", address);
    }
}
