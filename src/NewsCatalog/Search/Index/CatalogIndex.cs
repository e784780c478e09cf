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
/// Keeps the index at the catalog's revision by following the change log. Every search first waits until it is there,
/// so that what a finished request wrote is found by the next, whichever process wrote it.
/// </summary>
public sealed class CatalogIndex(
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
    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(20);

    /// <summary>A failure that follows another within this time is not mended before it is over.</summary>
    static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(15);

    readonly SemaphoreSlim _writing = new(1);
    readonly CancellationTokenSource _stopping = new();
    readonly DamageCheck _damage = new(clock, RetryInterval);
    Task _work = Task.CompletedTask;
    volatile SearchIndex? _index;
    (DateTimeOffset FailedAt, DateTimeOffset RetryAt) _failure;

    /// <summary>Why searches fail, in words for clients. Null when they work.</summary>
    public string? Failure => FailureCause is { } cause ? IndexFailure.Describe(cause) : null;

    public Exception? FailureCause { get; private set; }

    /// <summary>The progress of a build, as text. Null when no build is running.</summary>
    public string? Building { get; private set; }

    /// <summary>Brings the index to the catalog's present revision in the background, after a short delay.</summary>
    public void Begin() => CatchUpAfter(StartDelay);

    /// <summary>Begins a search's turn as soon as the index is at the catalog's present revision or a later
    /// one.</summary>
    /// <exception cref="SearchNotReadyException">It does not get there in time.</exception>
    /// <exception cref="SearchBusyException">Too many other searches are under way.</exception>
    internal async Task BeginAsync(SearchSlot slot)
    {
        var wanted = await catalog.ReadAsync(slot.CancellationToken);
        if (!Has(wanted)) await WaitAsync(wanted, slot.CancellationToken);
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

    SearchNotReadyException NotReady() =>
        Failure is { } failure
            ? new SearchNotReadyException(
                $"The search index failed: {failure} All but search works.",
                RetryInterval,
                FailureCause
            )
            : new SearchNotReadyException(
                $"The search index is being brought up to date{(Building is { } building ? $": {building}" : "")}.",
                WaitLimit
            );

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
        var progress = new ProgressLog("Building the search index", clock, log);
        void Show(int done, int all)
        {
            Building = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} articles");
            progress.Show(done, all);
        }

        try
        {
            if (_stopping.IsCancellationRequested || (Failure is not null && clock.GetUtcNow() < _failure.RetryAt))
                return;
            _index ??= Open();
            await using var scope = scopes.CreateAsyncScope();
            var (changes, source) = (
                scope.ServiceProvider.GetRequiredService<IChangeRepository>(),
                scope.ServiceProvider.GetRequiredService<ISearchSource>()
            );
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
        if (FailureCause is null)
        {
            log.LogError(
                exception,
                "The search index in {Folder} failed; all but search goes on",
                options.Value.Folder
            );
        }

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

    SearchIndex Open() =>
        SearchIndex.Open(
            options.Value.Folder,
            (folder, damage) =>
                log.LogWarning(damage, "The search index in {Folder} is damaged and is built again", folder)
        );
}
