using System.Globalization;
using Lucene.Net.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Changes;
using NewsCatalog.Paging;
using NewsCatalog.Tasks;

namespace NewsCatalog.Search.Index;

/// <summary>
/// Keeps the index at the catalog's revision by following the change log. Every search first waits until it is there, so that what a
/// finished request wrote is found by the next, whichever process wrote it.
/// </summary>
public sealed class CatalogIndex(
    IOptions<SearchOptions> options, IServiceScopeFactory scopes, CatalogRevision catalog, TimeProvider clock, ILogger<CatalogIndex> log)
    : IDisposable
{
    /// <summary>How long the start leaves the processors to those who do not search.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How long a search waits for the index.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A failure that follows another within this time is not mended before it is over.</summary>
    static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(15);

    readonly SemaphoreSlim _writing = new(1);
    readonly CancellationTokenSource _stopping = new();
    readonly DamageCheck _damage = new(clock, RetryInterval);
    Task _work = Task.CompletedTask;
    volatile SearchIndex? _index;
    (DateTimeOffset FailedAt, DateTimeOffset RetryAt) _failure;

    /// <summary>Why searches fail, for strangers; null when they do not.</summary>
    public string? Failure => FailureCause is { } cause ? IndexFailure.Describe(cause) : null;

    public Exception? FailureCause { get; private set; }

    /// <summary>How far a build has come, for people; null when none is under way.</summary>
    public string? Building { get; private set; }

    /// <summary>Brings the index to the catalog's present revision in the background, when the first requests have had their turn.</summary>
    public void Begin() => CatchUpAfter(Grace);

    /// <summary>Begins a search's turn as soon as the index is at the catalog's present revision or a later one.</summary>
    /// <exception cref="SearchNotReadyException">It does not get there in time.</exception>
    /// <exception cref="SearchBusyException">Too many other searches are under way.</exception>
    internal async Task BeginAsync(SearchTurn turn)
    {
        var wanted = await catalog.ReadAsync(turn.CancellationToken);
        if (!Has(wanted)) await WaitAsync(wanted, turn.CancellationToken);
        await turn.BeginAsync();
    }

    /// <summary>Reads the index in the turn of a search, which begins now if it has not begun.</summary>
    /// <exception cref="SearchNotReadyException">It is not there in time, or is damaged.</exception>
    /// <exception cref="SearchBusyException">Too many other searches are under way.</exception>
    /// <exception cref="SearchFailedException">The reading failed on an index that is sound.</exception>
    internal async Task<T> ReadAsync<T>(SearchTurn turn, Func<IndexReader, T> read)
    {
        if (!turn.HasBegun) await BeginAsync(turn);
        if (_index is not { } index) throw NotReady();
        try
        {
            return index.Read(read);
        }
        catch (ObjectDisposedException)
        {
            throw NotReady();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or InvalidPositionException or SearchTooCostlyException))
        {
            log.LogError(exception, "A search failed; the index is checked for damage");
            throw await _damage.IsDamagedAsync(index, MendAsync).WaitAsync(turn.CancellationToken) ? NotReady() : new SearchFailedException(exception);
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
            log.LogWarning(exception, "The search index could not be written; the next start applies its last changes again");
        }

        _index?.Dispose();
        _index = null;
        _stopping.Dispose();
    }

    bool Has(Revision wanted) => _index?.Applied is { } applied && (applied == wanted || applied.Sequence > wanted.Sequence);

    async Task WaitAsync(Revision wanted, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            // Work that is under way may have looked at the log before the change that is waited for; the next has not.
            do await CatchUp().WaitAsync(patience.Token);
            while (!Has(wanted) && Failure is null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotReady();
        }

        if (Failure is not null) throw NotReady();
    }

    SearchNotReadyException NotReady() => Failure is { } failure
        ? new SearchNotReadyException($"The search index failed: {failure} All but search works.", RetryInterval, FailureCause)
        : new SearchNotReadyException($"The search index is being brought up to date{(Building is { } building ? $": {building}" : "")}.", Patience);

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
        var progress = new Progress("Building the search index", clock, log);
        void Show(int done, int all)
        {
            Building = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} articles");
            progress.Show(done, all);
        }

        try
        {
            if (_stopping.IsCancellationRequested || (Failure is not null && clock.GetUtcNow() < _failure.RetryAt)) return;
            _index ??= Open();
            await using var scope = scopes.CreateAsyncScope();
            var (changes, source) = (scope.ServiceProvider.GetRequiredService<IChangeRepository>(), scope.ServiceProvider.GetRequiredService<ISearchSource>());
            await new IndexFollower(_index, changes, source, Show).FollowAsync(catalog, _stopping.Token);
            if (Building is { } built) log.LogInformation("Built the search index: {Articles:l}", built);
            FailureCause = null;
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
            Building = null;
            _writing.Release();
        }
    }

    void Fail(Exception exception)
    {
        if (FailureCause is null) log.LogError(exception, "The search index in {Folder} failed; all but search goes on", options.Value.Folder);
        FailureCause = exception;
        var now = clock.GetUtcNow();
        _failure = (now, now < _failure.FailedAt + RetryInterval ? now + RetryInterval : now);
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

        CatchUpAfter(TimeSpan.FromTicks(Math.Max(0, (_failure.RetryAt - clock.GetUtcNow()).Ticks)));
    }

    void CatchUpAfter(TimeSpan delay) => _ = Task.Delay(delay, clock, _stopping.Token).ContinueWith(
        _ => CatchUp(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    SearchIndex Open() => SearchIndex.Open(
        options.Value.Folder, (folder, damage) => log.LogWarning(damage, "The search index in {Folder} is damaged and is built again", folder));
}
