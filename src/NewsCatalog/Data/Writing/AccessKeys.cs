using Microsoft.EntityFrameworkCore;
using NewsCatalog.Access;

namespace NewsCatalog.Data.Writing;

/// <summary>Keys are looked up where everything is read: what is read goes on while nothing can be written.</summary>
sealed class AccessKeys(CatalogContext db, WriteContext context, TimeProvider clock) : IAccessKeys
{
    public async Task<string?> CreateAsync(string name, KeyScope scope, CancellationToken cancellationToken)
    {
        var (id, key) = KeyText.New();
        await using var transaction = await context.Db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        if (await context.Db.AccessKeys.AnyAsync(stored => stored.Name == name, cancellationToken)) return null;
        await context.Db.InsertAsync(
            [
                new AccessKey
                {
                    Id = id,
                    Name = name,
                    Scope = scope,
                    Sha256 = KeyText.Hash(key),
                    CreatedAt = clock.GetUtcNow(),
                },
            ],
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return key;
    }

    public async Task<AccessKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (KeyText.IdOf(key) is not { } id) return null;
        var stored = await Valid.FirstOrDefaultAsync(valid => valid.Id == id, cancellationToken);
        return stored is not null && KeyText.HasHash(key, stored.Sha256) ? stored : null;
    }

    public Task<bool> IsValidAsync(string id, CancellationToken cancellationToken) =>
        Valid.AnyAsync(key => key.Id == id, cancellationToken);

    public Task<bool> AllowWritingAsync(CancellationToken cancellationToken) =>
        Valid.AnyAsync(key => key.Scope != KeyScope.Read, cancellationToken);

    public async Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken) =>
        await db.AccessKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancellationToken);

    public async Task<bool> RevokeAsync(string name, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
        var now = clock.GetUtcNow();
        var revoked = await ValidIn(context.Db)
            .Where(key => key.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return revoked > 0;
    }

    IQueryable<AccessKey> Valid => ValidIn(db);

    static IQueryable<AccessKey> ValidIn(CatalogContext db) =>
        db.AccessKeys.AsNoTracking().Where(key => key.RevokedAt == null);
}
