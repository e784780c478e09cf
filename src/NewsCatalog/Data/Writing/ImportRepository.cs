using Microsoft.EntityFrameworkCore;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

sealed class ImportRepository(WriteContext context, TimeProvider clock) : IImportRepository
{
    readonly CatalogContext _db = context.Db;

    public Task AddAsync(Import import, CancellationToken cancellationToken) =>
        WriteAsync(
            async () =>
            {
                await _db.InsertAsync([import], cancellationToken);
                return true;
            },
            cancellationToken
        );

    public Task<Import?> FindAsync(string id, CancellationToken cancellationToken) =>
        _db.RunAsync(() =>
            _db.Imports.AsNoTracking().FirstOrDefaultAsync(import => import.Id == id, cancellationToken)
        );

    public async Task<IReadOnlyList<Import>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await _db.RunAsync(() =>
            _db.Imports.AsNoTracking()
                .OrderByDescending(import => import.CreatedAt)
                .ThenBy(import => import.Id)
                .Take(limit)
                .ToListAsync(cancellationToken)
        );

    public async Task<IReadOnlyList<Import>> ListWaitingAsync(CancellationToken cancellationToken) =>
        await _db.RunAsync(() =>
            _db.Imports.AsNoTracking()
                .Where(import => import.State == ImportState.Queued || import.State == ImportState.Running)
                .OrderByDescending(import => import.State == ImportState.Running)
                .ThenBy(import => import.CreatedAt)
                .ThenBy(import => import.Id)
                .ToListAsync(cancellationToken)
        );

    public Task<bool> SaveAsync(Import import, CancellationToken cancellationToken) =>
        WriteAsync(() => _db.SaveAsync(import, cancellationToken), cancellationToken);

    public Task<bool> CancelAsync(string id, string? detail, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return WriteAsync(
            async () =>
                await _db
                    .GoingOn(id)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(import => import.State, ImportState.Canceled)
                                .SetProperty(import => import.EndedAt, now)
                                .SetProperty(import => import.Detail, detail),
                        cancellationToken
                    ) > 0,
            cancellationToken
        );
    }

    /// <returns>Whether anything was stored.</returns>
    Task<bool> WriteAsync(Func<Task<bool>> write, CancellationToken cancellationToken) =>
        _db.RunAsync(async () =>
        {
            await using var transaction = await _db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
            if (!await write()) return false;
            await transaction.CommitAsync(cancellationToken);
            return true;
        });
}
