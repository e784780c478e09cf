using Lucene.Net.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Changes;
using NewsCatalog.Paging;

namespace NewsCatalog.Search.Index;

/// <summary>
/// Keeps the index at the catalog's revision by following the change log. Every search first waits until it is there,
/// so that what a finished request wrote is found by the next, whichever process wrote it.
/// </summary>
public sealed partial class CatalogIndex(
    IOptions<SearchOptions> options,
    IServiceScopeFactory scopes,
    CatalogRevision catalog,
    TimeProvider clock,
    ILogger<CatalogIndex> log
) : IDisposable
{
    /// <summary>The delay before the first update, so that the first requests get the processors.</summary>
    static readonly TimeSpan StartDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long a search waits for the index.</summary>
    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim _writing = new(1);
    readonly CancellationTokenSource _stopping = new();
    readonly DamageCheck _damage = new(clock, IndexState.RetryInterval);
    readonly IndexState _state = new(options, clock, log);
    Task _work = Task.CompletedTask;
    volatile SearchIndex? _index;

    /// <summary>Why searches fail, in words for clients. Null when they work.</summary>
    public string? Failure => _state.Failure;

    public Exception? FailureCause => _state.FailureCause;

    /// <summary>Whether searches find an index, perhaps one that has to catch up.</summary>
    public bool IsOpen => _index?.Applied is not null;

    /// <summary>The progress of a build, as text. Null when no build is running.</summary>
    public string? Building => _state.Building;

    /// <summary>Brings the index to the catalog's present revision in the background, after a short delay.</summary>
    public void Begin() => CatchUpAfter(StartDelay);

    /// <summary>Begins a search's turn as soon as the index is at the catalog's present revision or a later
    /// one.</summary>
    /// <exception cref="SearchNotReadyException">It does not get there in time.</exception>
    /// <exception cref="SearchBusyException">Too many other searches are under way.</exception>
    internal async Task BeginAsync(SearchSlot slot)
    {
        var wanted = await catalog.ReadAsync(slot.CancellationToken);
        // One that is ahead looks at the log, too: a database may have lost its last changes.
        if (_index?.Applied != wanted) await WaitAsync(wanted, slot.CancellationToken);
        await slot.BeginAsync();
    }

    /// <summary>Reads the index in the turn of a search, which begins now if it has not begun.</summary>
    /// <exception cref="SearchNotReadyException">It is not there in time, or is damaged.</exception>
    /// <exception cref="SearchBusyException">Too many other searches are under way.</exception>
    /// <exception cref="SearchFailedException">The reading failed on an index that is sound.</exception>
    internal async Task<T> ReadAsync<T>(SearchSlot slot, Func<IndexReader, T> read)
    {
        if (!slot.HasBegun) await BeginAsync(slot);
        if (_index is not { } index) throw NotReady();
        try
        {
            return index.Read(read);
        }
        catch (ObjectDisposedException)
        {
            throw NotReady();
        }
        catch (Exception exception)
            when (exception is not (OperationCanceledException or InvalidPositionException or SearchTooCostlyException))
        {
            log.LogError(exception, "A search failed; the index is checked for damage");
            throw await _damage.IsDamagedAsync(index, MendAsync).WaitAsync(slot.CancellationToken)
                ? NotReady()
                : new SearchFailedException(exception);
        }
    }

    /// <summary>Writes all that is known to disk and closes the index.</summary>
    public void Dispose()
    {
        if (_stopping.IsCancellationRequested) return;
        _stopping.Cancel();
        _writing.Wait();
        try
        {
            if (_index is { Uncommitted: > 0 } index) index.Commit();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            log.LogWarning(
                exception,
                "The search index could not be written; the next start applies its last changes again"
            );
        }

        _index?.Dispose();
        _index = null;
        _stopping.Dispose();
    }

    bool Has(Revision wanted) =>
        _index?.Applied is { } applied && (applied == wanted || applied.Sequence > wanted.Sequence);

    async Task WaitAsync(Revision wanted, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(WaitLimit);
        try
        {
            // Work that is under way may have looked at the log before the change that is waited for; the next has not.
            do await CatchUp().WaitAsync(timeout.Token);
            while (!Has(wanted) && Failure is null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotReady();
        }

        if (Failure is not null) throw NotReady();
    }

    SearchNotReadyException NotReady() => _state.NotReady(WaitLimit);

    /// <summary>The work that is under way, begun now if there is none.</summary>
    Task CatchUp()
    {
        lock (_stopping)
        {
            if (_work.IsCompleted) _work = Task.Run(RunAsync);
            return _work;
        }
    }

    async Task RunAsync()
    {
        await _writing.WaitAsync();
        try
        {
            if (_stopping.IsCancellationRequested || _state.IsResting) return;
            _state.BeginWork();
            _index ??= Open();
            await using var scope = scopes.CreateAsyncScope();
            var changes = scope.ServiceProvider.GetRequiredService<IChangeRepository>();
            var source = scope.ServiceProvider.GetRequiredService<ISearchSource>();
            await new IndexFollower(_index, changes, source, _state.ShowBuild).FollowAsync(catalog, _stopping.Token);
            _state.Recover();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
        finally
        {
            _state.EndWork();
            _writing.Release();
        }
    }

    void Fail(Exception exception)
    {
        _state.Fail(exception);
        _index?.Dispose();
        _index = null;
    }

    /// <summary>Opens the index again, which builds it if its files are damaged.</summary>
    async Task MendAsync(SearchIndex index, Exception damage)
    {
        await _writing.WaitAsync();
        try
        {
            if (_index != index) return;
            Fail(damage);
        }
        finally
        {
            _writing.Release();
        }

        CatchUpAfter(_state.Rest);
    }

    void CatchUpAfter(TimeSpan delay) => _ = Task.Delay(delay, clock, _stopping.Token).ContinueWith(
        _ => CatchUp(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    SearchIndex Open() => IndexOpener.Open(options.Value.Folder, (folder, damage) =>
        log.LogWarning(damage, "The search index in {Folder} is damaged and is built again", folder));
}
