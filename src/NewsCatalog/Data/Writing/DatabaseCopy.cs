using Microsoft.EntityFrameworkCore;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

/// <summary>Copies every row of a catalog into an empty one, which may be of another engine. Ids, versions, revisions
/// and the change log stay, and so do entity tags and cursors.</summary>
public static class DatabaseCopy
{
    const int RowsAtOnce = 500;

    /// <param name="from">The catalog that is read, as it is at one moment.</param>
    /// <param name="to">The catalog that is written; either all or nothing of it is.</param>
    /// <param name="progress">Is told how many rows are copied.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    public static async Task RunAsync(
        CatalogContext from,
        CatalogContext to,
        Action<int> progress,
        CancellationToken cancellationToken
    )
    {
        var copied = 0;
        await using var state = await from.BeginReadAsync(cancellationToken);
        await using var transaction = await to.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        await CopyAsync(from.Contents);
        await CopyAsync(from.Articles);
        await CopyAsync(from.Bodies);
        await CopyAsync(from.Versions);
        await CopyAsync(from.Withdrawn);
        await CopyAsync(from.DeletedSources);
        await CopyAsync(from.ArticleAuthors);
        await CopyAsync(from.ArticleTags);
        await CopyAsync(from.ArticleFolders);
        await CopyAsync(from.RelatedHeadlines);
        await CopyAsync(from.HeadlineReferences);
        await CopyAsync(from.HeadlineCandidates);
        await CopyAsync(from.Outlets);
        await CopyAsync(from.ArticleOutlets);
        await CopyAsync(from.Properties);
        await CopyAsync(from.AccessKeys);

        // The uploads of those that have not ended are not in the database.
        await CopyAsync(
            from.Imports.Where(one => one.State != ImportState.Queued && one.State != ImportState.Running)
        );
        await CopyAsync(from.Changes);
        await transaction.CommitAsync(cancellationToken);

        async Task CopyAsync<T>(IQueryable<T> rows)
            where T : class
        {
            var some = rows.AsNoTracking().AsAsyncEnumerable().Chunk(RowsAtOnce);
            await foreach (var batch in some.WithCancellation(cancellationToken))
            {
                await to.InsertAsync(batch, cancellationToken);
                progress(copied += batch.Length);
            }
        }
    }
}
