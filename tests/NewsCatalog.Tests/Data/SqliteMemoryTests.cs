using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Data;

namespace NewsCatalog.Tests.Data;

/// <summary>A connection is pooled: what it keeps to write many rows would stay with whoever reads next.</summary>
public sealed class SqliteMemoryTests : IDisposable
{
    readonly SqliteDatabase _database = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_connection_that_wrote_much_gives_its_cache_back_and_goes_on()
    {
        await _database.Query(async db =>
        {
            await using (var writing = await db.BeginWriteAsync(Cancelled)) await writing.CommitAsync(Cancelled);
            var whileWriting = await CacheAsync(db);

            await db.GiveBackMemoryAsync(Cancelled);
            (await CacheAsync(db)).Should().BeGreaterThan(whileWriting, "fewer KiB are a negative number nearer to 0");

            await using (var again = await db.BeginWriteAsync(Cancelled)) await again.CommitAsync(Cancelled);
            (await CacheAsync(db)).Should().Be(whileWriting);
            return await db.Articles.CountAsync(Cancelled);
        });
    }

    static async Task<long> CacheAsync(CatalogContext db)
    {
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = "PRAGMA cache_size";
        return (long)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
