using NewsCatalog.Changes;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Search.Index;

/// <summary>Brings an index to a later state of the catalog: by the change log where it knows the index's state, else
/// by reading everything.</summary>
/// <param name="index">The index.</param>
/// <param name="log">The change log.</param>
/// <param name="source">What the index reads of the catalog.</param>
/// <param name="progress">Is told, while everything is read, of how many articles and of how many in all.</param>
sealed class IndexFollower(SearchIndex index, IChangeRepository log, ISearchSource source, Action<int, int> progress)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    const int ChangesPerPage = 200;

    /// <summary>What a build reads at once: few, so that it is garbage again before the collector has moved
    /// it.</summary>
    const int ArticlesPerBatch = 50;

    /// <summary>So many headlines are as much to index as an article.</summary>
    const int HeadlinesPerArticle = 5;

    /// <summary>A crash costs no more than so many changes to be applied again.</summary>
    const int ChangesPerCommit = 10_000;

    /// <summary>Goes on until the index is where the catalog is.</summary>
    public async Task FollowAsync(CatalogRevision catalog, CancellationToken cancellationToken)
    {
        using var span = CatalogTelemetry.Spans.StartActivity("newscatalog.index.refresh");
        for (
            var latest = await catalog.ReadAsync(cancellationToken);
            index.Applied != latest;
            latest = await catalog.ReadAsync(cancellationToken)
        )
        {
            if (
                index.Applied is { } applied
                && await log.ListAsync(applied, ChangesPerPage, cancellationToken) is { } page
            )
            {
                // The host that is read was changed, and this one does not have the latest change yet.
                if (page.Items.Count == 0)
                {
                    await Task.Delay(Pause, cancellationToken);
                    return;
                }

                await UpdateAsync(page.Items, cancellationToken);
                index.Publish(page.Items[^1].Revision, page.Items.Count);
            }
            else
            {
                await BuildAsync(latest, cancellationToken);
            }

            if (index.Uncommitted >= ChangesPerCommit) index.Commit();
        }
    }

    /// <summary>Brings what some changes touched to its present state, whichever of them made it so.</summary>
    async Task UpdateAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        // What an article lists may lead elsewhere while the article is as it was: then only its headlines are.
        var all = changes.Select(change => change.ArticleId).Distinct().ToList();
        var ids = changes
            .Where(change => change.Reason == ChangeReason.Content)
            .Select(change => change.ArticleId)
            .Distinct()
            .ToList();
        var articles = await source.FindArticlesAsync(ids, cancellationToken);
        var headlineIds = index
            .Read(reader => reader.ListedBy(all))
            .Concat(articles.SelectMany(article => article.HeadlineIds))
            .Distinct()
            .ToList();
        var headlines = await source.FindHeadlinesAsync(headlineIds, cancellationToken);
        index.Remove(ids.Except(articles.Select(article => article.Article.Id)));
        index.Remove(headlineIds.Except(headlines.Select(headline => headline.Id)));
        index.Update(articles);
        index.Update(headlines);
    }

    /// <summary>Reads the whole catalog, which is at this revision or beyond; what changes meanwhile is in the log and
    /// follows.</summary>
    async Task BuildAsync(Revision latest, CancellationToken cancellationToken)
    {
        var (all, done) = (await source.CountArticlesAsync(cancellationToken), 0);
        index.Clear();
        for (
            string? after = null;
            await source.ListArticlesAsync(after, ArticlesPerBatch, cancellationToken) is { Count: > 0 } articles;
            after = articles[^1].Article.Id
        )
        {
            index.Add(articles);
            progress(done += articles.Count, all);
        }

        for (
            string? after = null;
            await source.ListHeadlinesAsync(after, ArticlesPerBatch * HeadlinesPerArticle, cancellationToken)
                is { Count: > 0 } headlines;
            after = headlines[^1].Id
        )
        {
            index.Add(headlines);
        }

        index.Merge();
        index.Publish(latest, changes: 0);
        index.Commit();
    }
}
