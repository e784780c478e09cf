using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Tasks;

namespace NewsCatalog.Search.Index;

/// <summary>Whether the index is being built or has failed, and when it is tried again; the log is told too.</summary>
sealed class IndexState(IOptions<SearchOptions> options, TimeProvider clock, ILogger log)
{
    /// <summary>A failure that follows another within this time is not mended before it is over.</summary>
    public static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(15);

    ProgressLog? _progress;
    DateTimeOffset _failedAt;
    DateTimeOffset _retryAt;

    /// <summary>Why searches fail, in words for clients. Null when they work.</summary>
    public string? Failure => FailureCause is { } cause ? IndexFailure.Describe(cause) : null;

    public Exception? FailureCause { get; private set; }

    /// <summary>The progress of a build, as text. Null when no build is running.</summary>
    public string? Building { get; private set; }

    /// <summary>Whether it has failed and is not to be tried yet.</summary>
    public bool IsResting => Failure is not null && clock.GetUtcNow() < _retryAt;

    /// <summary>How long until it may be tried again.</summary>
    public TimeSpan Rest => TimeSpan.FromTicks(Math.Max(0, (_retryAt - clock.GetUtcNow()).Ticks));

    public void BeginWork() => _progress = new ProgressLog("Building the search index", clock, log);

    public void ShowBuild(int done, int all)
    {
        Building = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} articles");
        _progress?.Show(done, all);
    }

    public void EndWork() => Building = null;

    public void Fail(Exception cause)
    {
        if (FailureCause is null)
            log.LogError(cause, "The search index in {Folder} failed; all but search goes on", options.Value.Folder);
        FailureCause = cause;
        var now = clock.GetUtcNow();
        (_failedAt, _retryAt) = (now, now < _failedAt + RetryInterval ? now + RetryInterval : now);
    }

    public void Recover()
    {
        if (Building is { } built) log.LogInformation("Built the search index: {Articles:l}", built);
        FailureCause = null;
    }

    public SearchNotReadyException NotReady(TimeSpan retryAfter) =>
        Failure is { } failure
            ? new SearchNotReadyException(
                $"The search index failed: {failure} All but search works.",
                RetryInterval,
                FailureCause
            )
            : new SearchNotReadyException(
                $"The search index is being brought up to date{(Building is { } building ? $": {building}" : "")}.",
                retryAfter
            );
}
