using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion;

/// <summary>Counts the outcomes of sources, logs each refused source, and shows the progress.</summary>
/// <param name="work">What is done, such as "Seeding".</param>
/// <param name="all">How many sources there are.</param>
/// <param name="display">Shows the progress; without it, the log does.</param>
public sealed class IngestionProgress(
    string work,
    int all,
    TimeProvider clock,
    ILogger log,
    IProgress<WorkProgress>? display
) : IProgress<SourceResult>
{
    readonly ProgressLog _progressLog = new(work, clock, log);

    public int Added { get; private set; }

    public int Unchanged { get; private set; }

    public int Updated { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The first refused source and why; null while there is none.</summary>
    public SourceResult? FirstRefused { get; private set; }

    public void Report(SourceResult value)
    {
        switch (value.Written?.Outcome)
        {
            case WriteOutcome.Created:
                Added++;
                break;
            case WriteOutcome.Updated:
                Updated++;
                break;
            case WriteOutcome.Unchanged:
                Unchanged++;
                break;
            default:
                Refused++;
                FirstRefused ??= value;
                log.LogWarning("{Source} cannot be read: {Reason:l}", value.SourceName, value.Refusal);
                break;
        }

        var done = Added + Unchanged + Updated + Refused;
        if (display is null) _progressLog.Show(done, all);
        else display.Report(new WorkProgress(work, done, all));
    }
}
