using System.Security.Cryptography;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion;

namespace NewsCatalog;

/// <summary>All that changes a catalog at a client's request, one article at a time.</summary>
public sealed class CatalogWriter(
    Ingestor ingestor,
    IArticleWriter articles,
    SourceLimits limits,
    TimeProvider clock
)
{
    /// <summary>Stores a text as the source of this name.</summary>
    /// <param name="name">One that <see cref="SourceNames"/> does not refuse.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="condition">Decides whether it may be stored.</param>
    /// <param name="cancellationToken">Ends the work; nothing is stored then.</param>
    /// <returns>What became of it; without a result it was refused, perhaps by the condition.</returns>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now.</exception>
    public async Task<SourceResult> PutAsync(
        string name,
        byte[] content,
        IWriteCondition condition,
        CancellationToken cancellationToken
    )
    {
        var batch = new SourceBatch();
        batch.TryAdd(new SourceFile(name, _ => ValueTask.FromResult(content)) { Condition = condition }, content);
        return (await ingestor.RunAsync(batch, checkpoint: null, cancellationToken))[0];
    }

    /// <summary>Stores a text that comes without a name, unless an article has these bytes already.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="ending">The ending of its name, such as <c>.txt</c>.</param>
    /// <param name="cancellationToken">Ends the work; nothing is stored then.</param>
    /// <exception cref="UnreadableSourceException">The bytes are no news text.</exception>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now.</exception>
    public async Task<SourceResult> AddAsync(byte[] content, string ending, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await articles.FindByContentAsync(sha256, cancellationToken) is { } stored)
        {
            var unchanged = new WriteResult(stored.ArticleId, WriteOutcome.Unchanged, stored.Version, stored.Revision);
            return new SourceResult("", unchanged, Refusal: null);
        }

        var (_, parsed) = ArticleDraftBuilder.Parse($"unnamed{ending}", content, limits);
        var name = SourceNames.Of(parsed, sha256, ending);
        return await PutAsync(name, content, NotOfAnother.Condition, cancellationToken);
    }

    /// <summary>Withdraws an article.</summary>
    /// <inheritdoc cref="IArticleWriter.DeleteAsync"/>
    public Task<WriteOutcome?> DeleteAsync(
        string articleId,
        IWriteCondition condition,
        CancellationToken cancellationToken
    ) => articles.DeleteAsync(articleId, condition, cancellationToken);

    /// <summary>Removes for good the bytes of an article that is withdrawn.</summary>
    /// <returns>Whether there was such an article, and its bytes were there.</returns>
    public async Task<bool> PurgeAsync(string articleId, CancellationToken cancellationToken) =>
        (await articles.PurgeAsync([articleId], clock.GetUtcNow(), cancellationToken)).Count > 0;
}
