using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Changes;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

sealed class ChangeRepository(CatalogContext db) : IChangeRepository
{
    public async Task<ChangePage?> ListAsync(Revision after, int limit, CancellationToken cancellationToken)
    {
        if (after != default && !await IsInLogAsync(after, cancellationToken))
        {
            await db.ReachAsync(after.Sequence, cancellationToken);
            if (!await IsInLogAsync(after, cancellationToken)) return null;
        }

        var changes = await db.Changes.AsNoTracking().Where(change => change.Sequence > after.Sequence)
            .OrderBy(change => change.Sequence)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return new ChangePage([.. changes.Take(limit)], changes.Count > limit);
    }

    public async Task<Page<Change>> ListNewestAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var place = page.After is null ? (long?)null : SequenceOf(page.After);
        var all = db.Changes.AsNoTracking().Where(change => change.Reason == ChangeReason.Content);
        var rows = page.Backwards
            ? all.Where(change => change.Sequence > place).OrderBy(change => change.Sequence)
            : all.Where(change => place == null || change.Sequence < place)
                .OrderByDescending(change => change.Sequence);
        var read = await rows.Take(page.Limit + 1).ToListAsync(cancellationToken);
        return Page.Read(
            [.. read.Take(page.Limit)],
            read.Count > page.Limit,
            page,
            index => new Position(Key: null, read[index].Sequence.ToString(CultureInfo.InvariantCulture))
        );
    }

    static long SequenceOf(Position place) =>
        long.TryParse(place.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new InvalidPositionException(place.Id);

    async Task<bool> IsInLogAsync(Revision revision, CancellationToken cancellationToken) =>
        await db
            .Changes.AsNoTracking()
            .SingleOrDefaultAsync(change => change.Sequence == revision.Sequence, cancellationToken)
            is { } change
        && change.Revision == revision;
}
