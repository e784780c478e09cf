using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>Brings the catalog up to date with the seed folder. Nothing stored is ever removed.</summary>
public sealed class CatalogSeeder(
    Ingestor ingestor,
    IOptions<SeedOptions> options,
    TimeProvider clock,
    ILogger<CatalogSeeder> log,
    IProgress<WorkProgress>? display = null
)
{
    /// <summary>Makes sure that the folder is there, before anything is written.</summary>
    /// <exception cref="UnreadableFolderException">It does not exist.</exception>
    public void CheckFolder() => new SourceFolder(options.Value).CheckExists();

    /// <exception cref="UnreadableFolderException">
    /// The folder cannot be listed, or one of its files cannot be read and the settings say to stop then.
    /// </exception>
    public async Task<SeedReport> SeedAsync(CancellationToken cancellationToken)
    {
        var sources = new SourceFolder(options.Value).List();
        if (sources.Count == 0)
        {
            log.LogWarning(
                "There is no *.txt file under {Folder}; the setting Seeds:Folder names it",
                options.Value.Folder
            );
        }

        var progress = new IngestionProgress("Seeding", sources.Count, clock, log, display);

        // A refusal is known only once its batch is read; nothing behind that batch is looked at.
        var wanted = sources.TakeWhile(_ => progress.FirstRefused is null || !options.Value.StopOnUnreadable);
        await ingestor.RunAsync(wanted.ToAsyncEnumerable(), progress, cancellationToken);
        return progress.FirstRefused is { } refused && options.Value.StopOnUnreadable
            ? throw new UnreadableFolderException(
                $"{refused.SourceName} cannot be read: {refused.Refusal}. The setting Seeds:StopOnUnreadable "
                    + "says to stop at that."
            )
            : new SeedReport(progress.Added, progress.Unchanged, progress.Updated, progress.Refused);
    }
}
