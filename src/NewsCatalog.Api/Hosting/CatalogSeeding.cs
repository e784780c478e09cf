using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Ingestion;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Hosting;

/// <summary>What is done to the database before the server listens.</summary>
sealed class CatalogSeeding(
    IServiceScopeFactory scopes,
    WorkLock work,
    IOptions<SeedOptions> seeds,
    IOptions<DatabaseOptions> database,
    ILogger<CatalogSeeding> log
)
{
    /// <summary>Makes the tables, and reads the folder unless another instance follows it.</summary>
    public async Task RunAsync(IServiceProvider scoped, CancellationToken cancellationToken)
    {
        var db = scoped.GetRequiredService<WriteContext>().Db;
        var started = Stopwatch.GetTimestamp();
        var folder = new SourceFolder(seeds.Value);
        if (!work.IsShared) folder.CheckExists();
        DefaultDatabase.MakeFolder(database.Value.ConnectionString);
        await db.PrepareAsync(cancellationToken);
        _ = Task.Run(() => WarmUpAsync(cancellationToken), CancellationToken.None);
        await using var lease = await work.TryTakeAsync(FolderWatch.Work, cancellationToken);
        if (lease is null)
        {
            log.LogInformation("Another instance follows the folder of texts");
            return;
        }

        folder.CheckExists();
        await scoped.GetRequiredService<FolderClaim>().MakeAsync(cancellationToken);
        await scoped.GetRequiredService<CatalogReparser>().ReparseAsync(cancellationToken);
        var scan = scoped.GetRequiredService<FolderScan>();
        var report = await scan.RunAsync(new ScanMode(WaitsForWriters: false), cancellationToken);

        // Whoever copies the file of the database alone copies what was seeded.
        await db.FoldLogAsync(cancellationToken);
        log.LogInformation(
            "Seeded from {Folder}: {Added} added, {Unchanged} unchanged, {Updated} updated, {Moved} moved, {Withdrawn} "
                + "withdrawn, {Unreadable} unreadable in {Elapsed:0.0} s",
            seeds.Value.Folder,
            report.Added,
            report.Unchanged,
            report.Updated,
            report.Moved,
            report.Withdrawn,
            report.Unreadable,
            Stopwatch.GetElapsedTime(started).TotalSeconds
        );
    }

    // The first query of a process compiles a good part of EF Core: a quarter of a cold start, on a processor that is
    // idle while the folder is read.
    async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var articles = scope.ServiceProvider.GetRequiredService<IArticleRepository>();
            await articles.ListAsync(
                ArticleFilter.All,
                ArticleOrder.NewestFirst,
                new PageRequest(Limit: 1),
                ArticleParts.None,
                cancellationToken
            );
        }
        catch (Exception exception)
        {
            log.LogDebug(exception, "The warm-up query failed; the first request runs it again");
        }
    }
}
