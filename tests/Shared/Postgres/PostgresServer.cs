using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NewsCatalog.Tests.Postgres;

/// <summary>
/// A server of PostgreSQL in a folder of its own, which is gone afterwards. It refuses to run as root, so root runs it
/// as the user <c>postgres</c>. It ends when its standard input does: with the tests, in whatever way they end.
/// </summary>
sealed class PostgresServer : IDisposable
{
    static readonly Lazy<Task<PostgresServer>> Shared = new(() => Task.Run(() => StartAsync("fsync=off")));

    readonly string _folder;
    Process? _process;

    PostgresServer(string folder) => _folder = folder;

    public int Port { get; } = FreePort();

    string Data => Path.Combine(_folder, "data");

    /// <summary>The server that the tests of this process share. It is fast and forgets everything when it is
    /// killed.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>Starts a server with nothing in it.</summary>
    /// <param name="settings">Such as <c>fsync=off</c>.</param>
    public static async Task<PostgresServer> StartAsync(params IEnumerable<string> settings)
    {
        var server = new PostgresServer(MakeFolder());
        string[] options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
        PostgresTool.Run("initdb", ["-D", server.Data, .. options]);
        await server.BeginAsync(settings);
        return server;
    }

    /// <summary>Starts a standby that follows this server.</summary>
    public async Task<PostgresServer> StartStandbyAsync(params IEnumerable<string> settings)
    {
        var standby = new PostgresServer(MakeFolder());
        PostgresTool.Run(
            "pg_basebackup",
            [
                "-D",
                standby.Data,
                "-h",
                "127.0.0.1",
                "-p",
                $"{Port}",
                "-U",
                "postgres",
                "-R",
                "-X",
                "stream",
                "-c",
                "fast",
            ]
        );
        await standby.BeginAsync(settings);
        return standby;
    }

    /// <summary>A connection string to a database of this server.</summary>
    public string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username=postgres;Maximum Pool Size=8";

    public async Task<object?> RunAsync(string statement, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection($"{ConnectionTo(database)};Pooling=False");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The text is the test's own.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Ends it without a warning (SIGKILL).</summary>
    public void Kill()
    {
        var master = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        using var kill = Process.Start("kill", ["-KILL", master]);
        kill.WaitForExit();
    }

    /// <summary>Makes a standby the server that is written.</summary>
    public void Promote() => PostgresTool.Run("pg_ctl", ["promote", "-w", "-D", Data]);

    /// <summary>Stops it; <see cref="BeginAsync"/> starts it again.</summary>
    public void Stop()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(20));
        _process.Dispose();
        _process = null;
    }

    public async Task BeginAsync(params IEnumerable<string> settings)
    {
        string[] all =
        [
            $"port={Port}",
            "listen_addresses=127.0.0.1",
            $"unix_socket_directories={_folder}",
            "max_connections=400",
            "shared_buffers=64MB",
            "autovacuum_naptime=10s",
            .. settings,
        ];
        var options = string.Join(' ', all.Select(setting => $"-c {setting}"));
        _process = PostgresTool.Start(
            $"{PostgresTool.PathOf("postgres")} -D {Data} {options} </dev/null >>{_folder}/log 2>&1 & server=$!; "
                + "cat >/dev/null; kill -INT $server 2>/dev/null; wait $server"
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        await AnswersAsync();
    }

    public void Dispose()
    {
        Stop();
        if (Directory.Exists(_folder))
            PostgresTool.Remove(_folder);
    }

    async Task AnswersAsync()
    {
        for (var began = Stopwatch.StartNew(); ;)
        {
            try
            {
                await RunAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (began.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }
        }
    }

    static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("newscatalog-postgres-").FullName;
        PostgresTool.GiveAway(folder);
        return folder;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
