using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Writing;

/// <summary>Removes the versions of withdrawn articles, and the bytes that no other version has.</summary>
sealed class Purge(CatalogContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> RunAsync(
        IReadOnlyCollection<string>? ids,
        DateTimeOffset withdrawnUntil,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        var wanted = db.Withdrawn.Where(article =>
            article.Reason != WithdrawalReason.Purged && article.WithdrawnAt <= withdrawnUntil
        );
        if (ids is not null) wanted = wanted.Where(article => EF.Parameter(ids).Contains(article.ArticleId));
        IReadOnlyList<string> purged = await wanted
            .Select(article => article.ArticleId)
            .OrderBy(id => id)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await wanted.ExecuteUpdateAsync(
            set =>
                set.SetProperty(article => article.Reason, WithdrawalReason.Purged)
                    .SetProperty(article => article.WithdrawnAt, now),
            cancellationToken
        );
        await db
            .Versions.Where(version => EF.Parameter(purged).Contains(version.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .Contents.Where(content => !db.Versions.Any(version => version.ContentNumber == content.Number))
            .ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await db.FoldLogAsync(cancellationToken);
        return purged;
    }
}
