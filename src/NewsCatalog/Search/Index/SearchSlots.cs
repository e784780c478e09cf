using System.Diagnostics;
using Microsoft.Extensions.Options;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Search.Index;

/// <summary>Limits how many searches run at once: one for each processor. Further searches wait for a free slot, a
/// second at most.</summary>
public sealed class SearchSlots : IDisposable
{
    const int MaxWaiting = 256;

    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    readonly IOptions<SearchOptions> _options;
    readonly TimeProvider _clock;
    int _waiting;

    public SearchSlots(IOptions<SearchOptions> options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);

        // A search occupies a thread of the pool until it ends. The pool starts with one thread for each processor and
        // grows slowly, so all other requests would wait. One more thread for each search that may run prevents that.
        ThreadPool.GetMinThreads(out var threads, out var completions);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * Environment.ProcessorCount), completions);
    }

    TimeSpan Limit => _options.Value.TimeLimit;

    public void Dispose() => _free.Dispose();

    /// <summary>The slot of one search. The search begins it, and disposes of it when its answer is complete.</summary>
    internal SearchSlot Request(CancellationToken cancellationToken) => new(this, cancellationToken);

    /// <exception cref="SearchBusyException">No slot became free in time.</exception>
    internal async Task<SearchDeadline> BeginAsync(CancellationToken cancellationToken)
    {
        if (!_free.Wait(0, cancellationToken) && !await WaitAsync(cancellationToken))
            throw new SearchBusyException(Limit);
        return new SearchDeadline(_clock, Limit, cancellationToken);
    }

    internal void End() => _free.Release();

    async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Interlocked.Increment(ref _waiting) <= MaxWaiting
                && await _free.WaitAsync(WaitLimit, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}

/// <summary>The permission of one search to run, with its deadline.</summary>
sealed class SearchSlot(SearchSlots slots, CancellationToken cancellationToken) : IDisposable
{
    readonly Activity? _span = CatalogTelemetry.Spans.StartActivity("newscatalog.search");
    SearchDeadline? _deadline;

    public CancellationToken CancellationToken => cancellationToken;

    public SearchDeadline Deadline => _deadline ?? throw new InvalidOperationException("The search has not begun.");

    public bool HasBegun => _deadline is not null;

    public async Task BeginAsync() => _deadline = await slots.BeginAsync(cancellationToken);

    public void Dispose()
    {
        if (HasBegun) slots.End();
        _span?.Dispose();
    }
}
