using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Sqlite;

public sealed class SqliteCatalogContext : CatalogContext
{
    static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(100);

    public SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options)
        : base(options)
    {
        // A connection that EF Core makes registers some twenty SQL functions whenever it opens and removes them when
        // it closes, which costs more than most queries here. None of them is used, so it gets a plain one.
        Database.SetDbConnection(new SqliteConnection(Database.GetConnectionString()), contextOwnsConnection: true);
    }

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = (SqliteConnection)Database.GetDbConnection();
            if (
                !await FreshDatabase.TryMakeAsync(connection, cancellationToken) && !SqliteIdentity.IsNewest(connection)
            )
            {
                await RemoveAbandonedLockAsync(cancellationToken);
                await Database.MigrateAsync(cancellationToken);
            }

            // A catalog that was made before catalogs were marked, or that took its migrations one by one.
            if (!SqliteIdentity.IsMarked(connection))
                await RunAsync($"PRAGMA application_id = {SqliteIdentity.ApplicationId}", cancellationToken);

            // A write-ahead log lets readers go on while a batch is written.
            await RunAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw Diagnose(exception)
                ?? SqliteFailure.Because(
                    exception.Message,
                    DatabaseFailureKind.Inaccessible,
                    Database.GetConnectionString()!,
                    exception
                );
        }
    }

    public override async Task<IWriteTransaction> BeginWriteAsync(
        CancellationToken cancellationToken,
        bool isAcknowledged = false
    )
    {
        // Ids are hashes, so rows land all over the indexes: with the default cache of 2 MB most of the time would go
        // to reading and writing pages back and forth. NORMAL is safe with a write-ahead log, but a power cut may lose
        // the last transactions; FULL flushes the log with each. What is removed is overwritten, so that no page of the
        // file keeps it.
        await RunAsync(
            "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 16384; PRAGMA secure_delete = ON; "
                + $"PRAGMA synchronous = {(isAcknowledged ? "FULL" : "NORMAL")}",
            cancellationToken
        );
        return new SqliteWrite(await Database.BeginTransactionAsync(cancellationToken));
    }

    public override Task<bool[]> InsertRowsAsync(
        TableRows rows,
        string? unlessKey,
        CancellationToken cancellationToken
    ) => SqliteBulkInsert.InsertAsync(this, rows, unlessKey, cancellationToken);

    public override Task AddToRowsAsync(TableRows rows, CancellationToken cancellationToken) =>
        SqliteBulkInsert.AddAsync(this, rows, cancellationToken);

    public override async Task<IAsyncDisposable> BeginReadAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await SqliteRead.BeginAsync(Database, cancellationToken);
        }
        catch
        {
            await Database.CloseConnectionAsync();
            throw;
        }
    }

    public override async Task BackUpAsync(string file, Action<int, int> progress, CancellationToken cancellationToken)
    {
        await using var read = await BeginReadAsync(cancellationToken);
        SqliteBackup.Run((SqliteConnection)Database.GetDbConnection(), file, progress, cancellationToken);
    }

    public override async Task FoldLogAsync(CancellationToken cancellationToken) =>
        await RunAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);

    public override UnusableDatabaseException? Diagnose(Exception exception) =>
        SqliteFailure.Of(exception, Database.GetConnectionString()!);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    /// <summary>
    /// EF Core's lock is a row, which a process that was killed while it migrated leaves behind, and everybody would
    /// wait for it for ever. One that is not given back in time is taken away, unless somebody is writing.
    /// </summary>
    async Task RemoveAbandonedLockAsync(CancellationToken cancellationToken)
    {
        if (await CountAsync("FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancellationToken) == 0) return;
        for (var waited = TimeSpan.Zero; waited < LockTimeout; waited += LockInterval)
        {
            if (await CountAsync("FROM \"__EFMigrationsLock\"", cancellationToken) == 0) return;
            await Task.Delay(LockInterval, cancellationToken);
        }

        await RunAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    async Task<long> CountAsync(string what, CancellationToken cancellationToken) =>
        (long)(await RunAsync($"SELECT count(*) {what}", cancellationToken))!;

    async Task<object?> RunAsync(string statements, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        await using var command = Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = statements;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>SQLite has no time type, and its text form of <see cref="DateTimeOffset"/> does not sort; 100 ns ticks
    /// in UTC do.</summary>
    public sealed class UtcTicks()
        : ValueConverter<DateTimeOffset, long>(
            time => time.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );
}
