using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion;

/// <summary>Counts the outcomes of sources, logs each refused source, and logs the progress.</summary>
/// <param name="work">What is done, such as "Seeding".</param>
/// <param name="all">How many sources there are.</param>
public class IngestionProgress(string work, int all, TimeProvider clock, ILogger log) : IProgress<SourceResult>
{
    readonly Dictionary<WriteOutcome, int> _counts = [];
    readonly ProgressLog _progressLog = new(work, clock, log);
    int _done;

    public int Refused { get; private set; }

    /// <summary>The first refused source and why; null while there is none.</summary>
    public SourceResult? FirstRefused { get; private set; }

    public int Count(WriteOutcome outcome) => _counts.GetValueOrDefault(outcome);

    public virtual void Report(SourceResult value)
    {
        if (value.Written is { } written)
        {
            _counts[written.Outcome] = Count(written.Outcome) + 1;
        }
        else
        {
            Refused++;
            FirstRefused ??= value;
            ShowRefusal(value);
        }

        _progressLog.Show(++_done, all);
    }

    protected virtual void ShowRefusal(SourceResult refused) =>
        log.LogWarning("{Source} cannot be read: {Reason:l}", refused.SourceName, refused.Refusal);
}
