using Microsoft.EntityFrameworkCore;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

sealed class ImportRepository(CatalogContext db, TimeProvider clock) : IImportRepository
{
    public async Task AddAsync(Import import, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        await db.InsertAsync([import], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task<Import?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.Imports.AsNoTracking().FirstOrDefaultAsync(import => import.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Import>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await db
            .Imports.AsNoTracking()
            .OrderByDescending(import => import.CreatedAt)
            .ThenBy(import => import.Id)
            .Take(limit)
            .ToListAsync(cancellationToken);

    public async Task<Import?> FindNextAsync(CancellationToken cancellationToken) =>
        await db
            .Imports.AsNoTracking()
            .Where(import => import.State == ImportState.Queued || import.State == ImportState.Running)
            .OrderByDescending(import => import.State == ImportState.Running)
            .ThenBy(import => import.CreatedAt)
            .ThenBy(import => import.Id)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlySet<string>> ListWaitingAsync(CancellationToken cancellationToken) =>
        await db
            .Imports.Where(import => import.State == ImportState.Queued || import.State == ImportState.Running)
            .Select(import => import.Id)
            .ToHashSetAsync(cancellationToken);

    public async Task<bool> SaveAsync(Import import, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        if (!await db.SaveAsync(import, cancellationToken)) return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> CancelAsync(string id, string? detail, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        var now = clock.GetUtcNow();
        var canceled = await db
            .GoingOn(id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(import => import.State, ImportState.Canceled)
                        .SetProperty(import => import.EndedAt, now)
                        .SetProperty(import => import.Detail, detail),
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
        return canceled > 0;
    }
}
