using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>Brings the catalog up to date with the seed folder: reads what is new or changed, and withdraws the
/// articles of files that are gone.</summary>
public sealed class FolderScan(
    Ingestor ingestor,
    IArticleWriter articles,
    CatalogRevision catalog,
    FolderState state,
    IOptions<SeedOptions> options,
    TimeProvider clock,
    ILogger<FolderScan> log,
    IProgress<WorkProgress>? display = null
)
{
    const int WithdrawnAtOnce = 200;

    /// <inheritdoc cref="RunAsync(ScanMode, IProgress{WorkProgress}, CancellationToken)"/>
    public Task<ScanReport> RunAsync(ScanMode mode, CancellationToken cancellationToken) =>
        RunAsync(mode, requested: null, cancellationToken);

    /// <summary>Scans once.</summary>
    /// <param name="mode">How.</param>
    /// <param name="requested">Is told how far the scan has come; null when nobody asked for it.</param>
    /// <param name="cancellationToken">Ends the scan; what was done until then stays.</param>
    /// <exception cref="UnreadableFolderException">
    /// The folder cannot be listed, or one of its files cannot be read and the settings say to stop then.
    /// </exception>
    public async Task<ScanReport> RunAsync(
        ScanMode mode,
        IProgress<WorkProgress>? requested,
        CancellationToken cancellationToken
    )
    {
        using var measured = new MeasuredScan();
        var folder = new SourceFolder(options.Value);

        // First the catalog: what another process stores meanwhile is not missing from an older listing.
        await state.RefreshAsync(articles, catalog, cancellationToken);
        var listing = folder.List();
        ShowContents(listing);
        var stored = state.Stored.Count;
        var changes = FolderChanges.Between(listing, state, clock.GetUtcNow(), mode.WaitsForWriters);
        var progress = new ScanProgress(changes, state, clock, log, requested ?? display);
        var missing = new MissingSources(changes.Missing);
        try
        {
            await ReadAsync(folder, listing, changes, missing, progress, cancellationToken);
        }
        finally
        {
            progress.End();
        }

        if (progress.TouchedFiles.Count > 0)
            await articles.SetFileTimesAsync(progress.TouchedFiles, cancellationToken);
        var gone = changes.Gone.Where(missing.Names.Contains).ToList();
        state.Problem = mode.AcceptsMissing ? null : ProblemOf(missing.Names.Count, stored);
        var withdrawn = state.Problem is null ? await WithdrawAsync(gone, cancellationToken) : 0;
        return progress.ToReport(withdrawn) with { ScanAgainAfter = changes.ScanAgainAfter };
    }

    /// <summary>Which files are not stored as they are, and which stored files are missing. Nothing is
    /// changed.</summary>
    /// <exception cref="UnreadableFolderException">The folder cannot be listed.</exception>
    public async Task<(IReadOnlyList<string> NotStored, IReadOnlyList<string> Missing)> CompareAsync(
        CancellationToken cancellationToken
    )
    {
        await state.RefreshAsync(articles, catalog, cancellationToken);
        var listing = new SourceFolder(options.Value).List();
        var changes = FolderChanges.Between(listing, state, clock.GetUtcNow(), waits: false);
        return ([.. changes.ToRead.Select(file => file.Name)], changes.Missing);
    }

    async Task ReadAsync(
        SourceFolder folder,
        FolderListing listing,
        FolderChanges changes,
        MissingSources missing,
        ScanProgress progress,
        CancellationToken cancellationToken
    )
    {
        var refused = listing.Refused.Select(entry => new SourceFile(
            entry.Key,
            _ => throw new UnreadableSourceException(entry.Value)
        ));
        var stops = options.Value.StopOnUnreadable;

        // A refusal is known only once its batch is read; nothing behind that batch is looked at.
        var wanted = refused
            .Concat(changes.ToRead.Select(folder.Open))
            .TakeWhile(_ => !stops || progress.FirstRefused is null);
        await ingestor.RunAsync(wanted.ToAsyncEnumerable(), missing, progress, cancellationToken);
        if (stops && progress.FirstRefused is { } first)
        {
            throw new UnreadableFolderException(
                $"{first.SourceName} cannot be read: {first.Refusal}. The setting Seeds:StopOnUnreadable "
                    + "says to stop at that."
            );
        }
    }

    void ShowContents(FolderListing listing)
    {
        var leftOut = string.Join(", ", listing.LeftOut.Select(kind => $"{kind.Value} {kind.Key}"));
        if (leftOut.Length > 0 && state.IsNews("left out", leftOut))
            log.LogInformation("Files left out: {LeftOut:l}", leftOut);
        if (listing.Files.Count > 0 || !state.IsNews("empty", options.Value.Folder)) return;
        log.LogWarning(
            "There is no text ({Patterns}) under {Folder}; the settings Seeds:Patterns and Seeds:Folder name them",
            options.Value.Patterns,
            options.Value.Folder
        );
    }

    string? ProblemOf(int missing, int stored)
    {
        var isSuspect = options.Value.Missing != MissingFiles.Keep && MassWithdrawal.IsSuspect(missing, stored);
        var problem = isSuspect ? MassWithdrawal.Describe(missing, stored) : null;
        if (state.IsNews("missing", problem) && problem is not null) log.LogWarning("{Problem:l}", problem);
        return problem;
    }

    async Task<int> WithdrawAsync(List<string> gone, CancellationToken cancellationToken)
    {
        if (options.Value.Missing == MissingFiles.Keep) return 0;
        var withdrawn = 0;
        foreach (var some in gone.Chunk(WithdrawnAtOnce))
        {
            var left = await articles.WithdrawAsync(some, WithdrawalReason.FileRemoved, cancellationToken);
            withdrawn += left;

            // Another process may have moved or withdrawn some of them just before.
            if (left < some.Length) continue;
            foreach (var name in some) log.LogInformation("{Source} is gone; its article is withdrawn", name);
        }

        return withdrawn;
    }
}

/// <summary>How a scan treats what may be about to change.</summary>
/// <param name="WaitsForWriters">Whether files are read, and articles withdrawn, only once the folder has stood still
/// there.</param>
/// <param name="AcceptsMissing">Whether any number of articles may be withdrawn at once.</param>
public sealed record ScanMode(bool WaitsForWriters, bool AcceptsMissing = false);
