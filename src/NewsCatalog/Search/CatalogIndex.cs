using System.Globalization;
using Lucene.Net.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Changes;
using NewsCatalog.Seeding;

namespace NewsCatalog.Search;

/// <summary>
/// Keeps the index at the catalog's revision by following the change log. Every search first waits until it is there, so that what a
/// finished request wrote is found by the next, whichever process wrote it.
/// </summary>
public sealed class CatalogIndex(
    IOptions<SearchOptions> options, IServiceScopeFactory scopes, CatalogRevision catalog, TimeProvider clock, ILogger<CatalogIndex> log)
    : IDisposable
{
    const int BatchSize = 200;

    /// <summary>A crash costs no more than so many changes to be applied again.</summary>
    const int ChangesPerCommit = 10_000;

    /// <summary>How long the start leaves the processors to those who do not search.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How long a search waits for the index.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>After a failure the index is opened again, at the earliest.</summary>
    static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(15);

    readonly SemaphoreSlim _writing = new(1);
    readonly CancellationTokenSource _stopping = new();
    Task _work = Task.CompletedTask;
    volatile SearchIndex? _index;
    DateTimeOffset _retryAt;
    int _uncommitted;

    /// <summary>Why searches fail, for people; null when they do not.</summary>
    public string? Failure { get; private set; }

    /// <summary>How far a build has come, for people; null when none is under way.</summary>
    public string? Building { get; private set; }

    /// <summary>Brings the index to the catalog's present revision in the background, when the first requests have had their turn.</summary>
    public void Begin() => _ = Task.Delay(Grace, clock, _stopping.Token).ContinueWith(
        _ => CatchUp(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);

    /// <summary>Reads the index at the catalog's present revision or a later one.</summary>
    /// <exception cref="SearchNotReadyException">It does not get there in time.</exception>
    internal async Task<T> ReadAsync<T>(Func<IndexReader, T> read, CancellationToken cancellationToken)
    {
        var wanted = catalog.Read();
        if (!Has(wanted)) await WaitAsync(wanted, cancellationToken);
        try
        {
            return _index is { } index ? index.Read(read) : throw NotReady();
        }
        catch (ObjectDisposedException)
        {
            throw NotReady();
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
            if (_index is { } index && _uncommitted > 0) index.Commit();
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
        ? new SearchNotReadyException($"The search index failed: {failure} All but search works.", RetryInterval)
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
        try
        {
            if (_stopping.IsCancellationRequested || (Failure is not null && clock.GetUtcNow() < _retryAt)) return;
            _index ??= Open();
            await using var scope = scopes.CreateAsyncScope();
            await FollowAsync(_index, scope.ServiceProvider, _stopping.Token);
            Failure = null;
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
        if (Failure is null) log.LogError(exception, "The search index in {Folder} failed; all but search goes on", options.Value.Folder);
        Failure = $"{exception.GetBaseException().Message.TrimEnd('.')}.";
        _retryAt = clock.GetUtcNow() + RetryInterval;
        _uncommitted = 0;
        _index?.Dispose();
        _index = null;
    }

    SearchIndex Open()
    {
        var folder = options.Value.Folder;
        for (var number = 2; ; number++)
        {
            try
            {
                return SearchIndex.Open(folder, damage => log.LogWarning(damage, "The search index in {Folder} is damaged and is built again", folder));
            }
            catch (Lucene.Net.Store.LockObtainFailedException) when (number < 10)
            {
                // Another process on this database has it. An index of one's own costs disk space; sharing one costs answers.
                folder = $"{options.Value.Folder}-{number.ToString(CultureInfo.InvariantCulture)}";
            }
        }
    }

    async Task FollowAsync(SearchIndex index, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (changes, source) = (services.GetRequiredService<IChangeRepository>(), services.GetRequiredService<ISearchSource>());
        var latest = catalog.Read();
        while (index.Applied != latest)
        {
            if (index.Applied is { } applied && await changes.ListAsync(applied, BatchSize, cancellationToken) is { } page)
            {
                await UpdateAsync(index, source, page.Items, cancellationToken);
                index.Publish(page.Items.Count > 0 ? page.Items[^1].Revision : latest);
                _uncommitted += page.Items.Count;
            }
            else
            {
                await BuildAsync(index, source, latest, cancellationToken);
            }

            if (_uncommitted >= ChangesPerCommit) Commit(index);
            latest = catalog.Read();
        }
    }

    void Commit(SearchIndex index)
    {
        index.Commit();
        _uncommitted = 0;
    }

    /// <summary>Brings what some changes touched to its present state, whichever of them made it so.</summary>
    static async Task UpdateAsync(SearchIndex index, ISearchSource source, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        // What an article lists may lead elsewhere while the article is as it was: then only its headlines are.
        var all = changes.Select(change => change.ArticleId).Distinct().ToList();
        var ids = changes.Where(change => change.Reason == ChangeReason.Content).Select(change => change.ArticleId).Distinct().ToList();
        var articles = await source.FindArticlesAsync(ids, cancellationToken);
        var headlineIds = index.Read(reader => reader.ListedBy(all)).Concat(articles.SelectMany(article => article.HeadlineIds)).Distinct().ToList();
        var headlines = await source.FindHeadlinesAsync(headlineIds, cancellationToken);
        index.Remove(ids.Except(articles.Select(article => article.Article.Id)));
        index.Remove(headlineIds.Except(headlines.Select(headline => headline.Id)));
        index.Update(articles);
        index.Update(headlines);
    }

    /// <summary>Reads the whole catalog, which is at this revision or beyond; what changes meanwhile is in the log and follows.</summary>
    async Task BuildAsync(SearchIndex index, ISearchSource source, Revision latest, CancellationToken cancellationToken)
    {
        var (all, done, progress) = (await source.CountArticlesAsync(cancellationToken), 0, new Progress("Building the search index", clock, log));
        index.Clear(all);
        for (string? after = null; ;)
        {
            var articles = await source.ListArticlesAsync(after, BatchSize, cancellationToken);
            if (articles.Count == 0) break;
            index.Add(articles);
            after = articles[^1].Article.Id;
            done += articles.Count;
            Building = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} articles");
            progress.Show(done, all);
        }

        for (string? after = null; ;)
        {
            var headlines = await source.ListHeadlinesAsync(after, BatchSize, cancellationToken);
            if (headlines.Count == 0) break;
            index.Add(headlines);
            after = headlines[^1].Id;
        }

        index.Merge();
        index.Publish(latest);
        Commit(index);
        log.LogInformation("Built the search index of {Articles:N0} articles", done);
    }
}
