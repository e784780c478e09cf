using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Text;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

public sealed class PostgresCatalogContext(DbContextOptions<PostgresCatalogContext> options) : CatalogContext(options)
{
    /// <summary>"NCmi" in ASCII.</summary>
    const long MigrationLock = 0x4E436D69;

    PostgresHosts? _hosts;
    PostgresCatalogRevision? _revision;
    NpgsqlDataSource? _host;
    PostgresCatalogContext? _reader;
    bool _isOfPrimary;

    internal string ConnectionString => _hosts?.ConnectionString ?? "";

    /// <summary>Begins the use of a context that comes from the pool.</summary>
    /// <param name="hosts">The hosts of the database.</param>
    /// <param name="revision">What is known of the state of the catalog.</param>
    internal PostgresCatalogContext ToRead(PostgresHosts hosts, PostgresCatalogRevision revision)
    {
        (_hosts, _revision, _reader, _isOfPrimary) = (hosts, revision, null, false);
        ChooseHost();
        return this;
    }

    /// <inheritdoc cref="ToRead"/>
    /// <param name="hosts">The hosts of the database.</param>
    /// <param name="revision">What is known of the state of the catalog.</param>
    /// <param name="reader">The context that reads in the same scope. Once something is written, it reads the
    /// primary.</param>
    internal PostgresCatalogContext ToWrite(
        PostgresHosts hosts,
        PostgresCatalogRevision revision,
        PostgresCatalogContext reader
    )
    {
        (_hosts, _revision, _reader, _isOfPrimary) = (hosts, revision, reader, true);
        ChooseHost();
        return this;
    }

    /// <summary>Goes on at the host that is to be asked now, unless a connection is open.</summary>
    internal void ChooseHost()
    {
        if (_hosts is null) return;
        var host = _isOfPrimary ? _hosts.Primary : _hosts.Read;
        if (host == _host || (_host is not null && Database.GetDbConnection().State != ConnectionState.Closed)) return;
        _host = host;
        Database.SetDbConnection(host.CreateConnection(), contextOwnsConnection: true);
    }

    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Database.OpenConnectionAsync(cancellationToken);
            var connection = (NpgsqlConnection)Database.GetDbConnection();
            if ((await PostgresIdentity.ReadAsync(connection, cancellationToken)).IsNewest) return;
            await RunAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
            await Database.MigrateAsync(cancellationToken);
            await RunAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw Diagnose(exception)
                ?? PostgresFailure.Because(
                    exception.Message.TrimEnd('.'),
                    DatabaseFailureKind.Inaccessible,
                    ConnectionString,
                    exception
                );
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override async Task<IWriteTransaction> BeginWriteAsync(
        CancellationToken cancellationToken,
        bool isAcknowledged = false
    )
    {
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await RunAsync(PostgresWrite.Begin(isAcknowledged), cancellationToken);
            return new PostgresWrite(this, transaction);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says what was written in this context: whatever is read from now on is at least there.</summary>
    internal void Wrote(Revision revision)
    {
        _revision!.Wrote(revision);
        _reader?._isOfPrimary = true;
    }

    public override Task<bool[]> InsertRowsAsync(
        TableRows rows,
        string? unlessKey,
        CancellationToken cancellationToken
    ) => PostgresBulkInsert.InsertAsync(this, rows, unlessKey, cancellationToken);

    public override Task AddToRowsAsync(TableRows rows, CancellationToken cancellationToken) =>
        PostgresBulkInsert.AddAsync(this, rows, cancellationToken);

    public override async Task<IAsyncDisposable> BeginReadAsync(CancellationToken cancellationToken) =>
        new PostgresRead(
            Database,
            await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
        );

    public override async Task ReachAsync(long sequence, CancellationToken cancellationToken)
    {
        if (Database.CurrentTransaction is not null) return;
        await _revision!.ReachAsync(sequence, cancellationToken);
    }

    /// <summary>PostgreSQL has tools of its own for that: pg_basebackup and pg_dump.</summary>
    public override Task BackUpAsync(string file, Action<int, int> progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A database of PostgreSQL is not copied into a file.");

    /// <summary>The server does so by itself.</summary>
    public override Task FoldLogAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override UnusableDatabaseException? Diagnose(Exception exception) =>
        PostgresFailure.Of(exception, ConnectionString);

    public override bool IsPassing(Exception exception) => PostgresFailure.IsPassing(exception);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds>();

        // In the order of bytes, as SQLite sorts.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    async Task RunAsync(string statements, CancellationToken cancellationToken)
    {
        await using var command = (NpgsqlCommand)Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = statements;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>PostgreSQL keeps no offset and nothing shorter than a microsecond. The last time that there is stands
    /// for "without end".</summary>
    public sealed class UtcMicroseconds()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(time => Stored(time), time => time)
    {
        public static DateTimeOffset Stored(DateTimeOffset time) =>
            time == DateTimeOffset.MaxValue ? time : time.ToUniversalTime().InMicroseconds();
    }
}
