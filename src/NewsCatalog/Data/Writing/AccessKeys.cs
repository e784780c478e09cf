using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Access;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Writing;

/// <summary>Keys are looked up where everything is read, so that reading goes on while nothing can be
/// written.</summary>
sealed class AccessKeys(IServiceScopeFactory scopes, CatalogRevision catalog, TimeProvider clock) : IAccessKeys
{
    const int MostAttempts = 8;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public Task<string?> CreateAsync(string name, KeyScope scope, CancellationToken cancellationToken)
    {
        var (id, key) = KeyText.New();
        var row = new AccessKey
        {
            Id = id,
            Name = name,
            Scope = scope,
            Sha256 = KeyText.Hash(key),
            CreatedAt = clock.GetUtcNow(),
        };
        return WriteAsync<string?>(
            async db =>
            {
                if (await db.AccessKeys.AnyAsync(stored => stored.Name == name, cancellationToken)) return null;
                await db.InsertAsync([row], cancellationToken);
                return key;
            },
            cancellationToken
        );
    }

    public async Task<AccessKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (KeyText.IdOf(key) is not { } id) return null;
        var stored = await ReadAsync(Find) ?? await ReadNewestAsync(Find);
        return stored is not null && KeyText.HasHash(key, stored.Sha256) ? stored : null;

        Task<AccessKey?> Find(CatalogContext db) =>
            Valid(db).FirstOrDefaultAsync(valid => valid.Id == id, cancellationToken);
    }

    public Task<bool> IsValidAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(db => Valid(db).AnyAsync(key => key.Id == id, cancellationToken));

    public async Task<bool> AllowWritingAsync(CancellationToken cancellationToken)
    {
        return await ReadAsync(HasOne) || await ReadNewestAsync(HasOne);

        Task<bool> HasOne(CatalogContext db) =>
            Valid(db).AnyAsync(key => key.Scope != KeyScope.Read, cancellationToken);
    }

    public Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<AccessKey>>(async db =>
            await db.AccessKeys.AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancellationToken)
        );

    public Task<bool> RevokeAsync(string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return WriteAsync(
            async db =>
                await Valid(db)
                    .Where(key => key.Name == name)
                    .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, now), cancellationToken) > 0,
            cancellationToken
        );
    }

    static IQueryable<AccessKey> Valid(CatalogContext db) =>
        db.AccessKeys.AsNoTracking().Where(key => key.RevokedAt == null);

    async Task<T> ReadAsync<T>(Func<CatalogContext, Task<T>> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CatalogContext>();
            try
            {
                return await read(db);
            }
            catch (Exception exception) when (attempt < MostAttempts && db.IsPassing(exception))
            {
                // Whoever asks for the revision finds another host to read.
                await Task.Delay(Pause);
                await catalog.ReadAsync();
            }
        }
    }

    /// <summary>A new key may not be at the host that is read yet. Nothing is found while no host can be
    /// written.</summary>
    async Task<T?> ReadNewestAsync<T>(Func<CatalogContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<WriteContext>();
        if (!context.IsOwn) return default;
        try
        {
            return await read(context.Db);
        }
        catch (Exception exception) when (context.Db.IsPassing(exception))
        {
            return default;
        }
    }

    async Task<T> WriteAsync<T>(Func<CatalogContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WriteContext>().Db;
        return await db.RunAsync(async () =>
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken, isAcknowledged: true);
            var result = await write(db);
            await transaction.CommitAsync(cancellationToken);
            return result;
        });
    }
}
