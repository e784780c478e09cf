using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>Follows the files of one scan: what became of each, and what is known of it from now on.</summary>
sealed class ScanProgress(
    FolderChanges changes,
    FolderState state,
    TimeProvider clock,
    ILogger log,
    IProgress<WorkProgress>? display
) : IngestionProgress("Seeding", changes.ToRead.Count, clock, log, display)
{
    readonly Dictionary<string, FolderFile> _files = changes.ToRead.ToDictionary(file => file.Name);

    /// <summary>The files whose time changed and whose bytes did not.</summary>
    public Dictionary<string, DateTimeOffset> TouchedFiles { get; } = [];

    public override void Report(SourceResult value)
    {
        if (_files.TryGetValue(value.SourceName, out var file)) Remember(file, value);
        base.Report(value);
    }

    public ScanReport ToReport(int withdrawn) =>
        new(
            Count(WriteOutcome.Created),
            Count(WriteOutcome.Unchanged) + changes.Unchanged,
            Count(WriteOutcome.Updated),
            Refused + changes.Refused,
            Count(WriteOutcome.Moved),
            withdrawn
        );

    protected override void ShowRefusal(SourceResult refused)
    {
        if (state.IsNewReason(refused.SourceName, refused.Refusal!)) base.ShowRefusal(refused);
    }

    void Remember(FolderFile file, SourceResult result)
    {
        if (!file.IsSettled) return;
        state.StopWaiting(file.Name);
        if (result.IsContentRefused) state.Refuse(file.Name, file.Stamp);
        if (result.Written is not { } written) return;
        state.Store(file.Name, file.Stamp);
        if (written.Outcome == WriteOutcome.Unchanged) TouchedFiles[file.Name] = file.Stamp.ModifiedAt;
    }
}
