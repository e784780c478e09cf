using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>
/// A lock of a session of its own (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS): when
/// the process or its connection ends, the server gives it to another. The session is asked now and then whether it is
/// still there.
/// </summary>
sealed class PostgresWorkLock(PostgresHosts hosts) : WorkLock
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public override bool IsShared => true;

    public override async Task<WorkLease?> TryTakeAsync(string work, CancellationToken cancellationToken)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await hosts.Primary.OpenConnectionAsync(cancellationToken);
            await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({KeyOf(work)})", connection);
            if (!(bool)(await take.ExecuteScalarAsync(cancellationToken))!) return null;
            var lease = new Lease(connection, KeyOf(work));
            connection = null;
            return lease;
        }
        catch (NpgsqlException exception) when (PostgresFailure.Of(exception, hosts.ConnectionString) is { } failure)
        {
            throw failure;
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync();
        }
    }

    static long KeyOf(string work) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"newscatalog:{work}")));

    sealed class Lease : WorkLease
    {
        readonly NpgsqlConnection _connection;
        readonly long _key;
        readonly CancellationTokenSource _lost = new();
        readonly CancellationTokenSource _ended = new();
        readonly Task _watch;

        public Lease(NpgsqlConnection connection, long key)
        {
            (_connection, _key) = (connection, key);
            _watch = WatchAsync();
        }

        public override CancellationToken Lost => _lost.Token;

        public override async ValueTask DisposeAsync()
        {
            await _ended.CancelAsync();
            await _watch;
            try
            {
                if (!_lost.IsCancellationRequested) await RunAsync($"SELECT pg_advisory_unlock({_key})");
            }
            catch (NpgsqlException)
            {
                // The session has ended, and the lock with it.
            }

            await _connection.DisposeAsync();
            _lost.Dispose();
            _ended.Dispose();
        }

        async Task WatchAsync()
        {
            try
            {
                while (true)
                {
                    await Task.Delay(Interval, _ended.Token);
                    await RunAsync("SELECT 1");
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                await _lost.CancelAsync();
            }
        }

        async Task RunAsync(string text)
        {
#pragma warning disable CA2100 // The text is the program's own.
            await using var command = new NpgsqlCommand(text, _connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
