using Microsoft.Extensions.Options;

namespace NewsCatalog.Search.Index;

/// <summary>Lets as many searches run at once as there are processors. The others wait for their turn, a short time.</summary>
public sealed class SearchTurns : IDisposable
{
    const int MaxWaiting = 256;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    readonly IOptions<SearchOptions> _options;
    readonly TimeProvider _clock;
    int _waiting;

    public SearchTurns(IOptions<SearchOptions> options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);

        // A search keeps its thread until it is done. The pool has one thread for each processor and adds more only slowly, so that
        // all other requests would wait: it gets as many more at once as searches may keep.
        ThreadPool.GetMinThreads(out var threads, out var completions);
        ThreadPool.SetMinThreads(Math.Max(threads, 2 * Environment.ProcessorCount), completions);
    }

    TimeSpan Limit => _options.Value.TimeLimit;

    public void Dispose() => _free.Dispose();

    /// <summary>The turn of one search, to be begun, and to be disposed of when the search is done.</summary>
    internal SearchTurn Next(CancellationToken cancellationToken) => new(this, cancellationToken);

    /// <exception cref="SearchBusyException">Nobody is done in time.</exception>
    internal async Task<SearchTime> BeginAsync(CancellationToken cancellationToken)
    {
        if (!_free.Wait(0, cancellationToken) && !await WaitAsync(cancellationToken)) throw new SearchBusyException(Limit);
        return new SearchTime(_clock, Limit, cancellationToken);
    }

    internal void End() => _free.Release();

    async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Interlocked.Increment(ref _waiting) <= MaxWaiting && await _free.WaitAsync(Patience, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}

/// <summary>From when a search begins to when all of its answer is worked out.</summary>
sealed class SearchTurn(SearchTurns turns, CancellationToken cancellationToken) : IDisposable
{
    SearchTime? _time;

    public CancellationToken CancellationToken => cancellationToken;

    public SearchTime Time => _time ?? throw new InvalidOperationException("The search has not begun.");

    public bool HasBegun => _time is not null;

    public async Task BeginAsync() => _time = await turns.BeginAsync(cancellationToken);

    public void Dispose()
    {
        if (HasBegun) turns.End();
    }
}
