using Microsoft.EntityFrameworkCore.Storage;

namespace NewsCatalog.Data.Sqlite;

sealed class SqliteWrite(IDbContextTransaction transaction) : IWriteTransaction
{
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
