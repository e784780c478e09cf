using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsCatalog.Data.Postgres;

/// <summary>A transaction that sees one state. A standby allows no stricter one than REPEATABLE READ.</summary>
sealed class PostgresRead(DatabaseFacade database, IDbContextTransaction transaction) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await database.CloseConnectionAsync();
    }
}
