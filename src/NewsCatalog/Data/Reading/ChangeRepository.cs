using Microsoft.EntityFrameworkCore;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Reading;

sealed class ChangeRepository(CatalogContext db) : IChangeRepository
{
    public async Task<ChangePage?> ListAsync(Revision after, int limit, CancellationToken cancellationToken)
    {
        if (after != default && !await IsInLogAsync(after, cancellationToken)) return null;
        var changes = await db.Changes.AsNoTracking().Where(change => change.Sequence > after.Sequence)
            .OrderBy(change => change.Sequence)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return new ChangePage([.. changes.Take(limit)], changes.Count > limit);
    }

    async Task<bool> IsInLogAsync(Revision revision, CancellationToken cancellationToken) =>
        await db
            .Changes.AsNoTracking()
            .SingleOrDefaultAsync(change => change.Sequence == revision.Sequence, cancellationToken)
            is { } change
        && change.Revision == revision;
}
