using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NewsCatalog.Tests.Postgres;

/// <summary>
/// A server of PostgreSQL for the tests of one process, in a folder of its own that is gone afterwards. It refuses to
/// run as root, so root runs it as the user <c>postgres</c>. It ends when its standard input does: with the tests, in
/// whatever way they end.
/// </summary>
sealed class PostgresServer : IDisposable
{
    static readonly Lazy<Task<PostgresServer>> Shared = new(() => Task.Run(() => StartAsync(durable: false)));

    readonly string _folder;
    readonly Process _process;

    PostgresServer(string folder, int port, Process process) => (_folder, Port, _process) = (folder, port, process);

    public int Port { get; }

    /// <summary>Where the binaries of the newest version are; null where none is installed.</summary>
    public static string? Binaries { get; } = FindBinaries();

    /// <summary>The server that the tests of this process share; it is fast and loses everything when it is
    /// killed.</summary>
    public static async Task<PostgresServer> SharedAsync()
    {
        Skip.When(Binaries is null, "PostgreSQL (initdb) is not installed");
        return await Shared.Value;
    }

    /// <summary>A connection string to a database of this server.</summary>
    public string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username=postgres;Maximum Pool Size=8";

    public async Task RunAsync(string statement, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection($"{ConnectionTo(database)};Pooling=False");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The text is the test's own.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(20));
        _process.Dispose();
        RunAsPostgres("rm", "-rf", _folder);
    }

    static async Task<PostgresServer> StartAsync(bool durable)
    {
        var folder = Directory.CreateTempSubdirectory("newscatalog-postgres-").FullName;
        if (IsRoot) Run("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        RunAsPostgres(Tool("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        var port = FreePort();
        string[] settings =
        [
            $"port={port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={folder}", "max_connections=400",
            "shared_buffers=64MB", $"fsync={(durable ? "on" : "off")}", $"full_page_writes={(durable ? "on" : "off")}",
            "autovacuum_naptime=10s", "max_prepared_transactions=0",
        ];
        var options = string.Join(' ', settings.Select(setting => $"-c {setting}"));
        var script = $"{Tool("postgres")} -D {data} {options} </dev/null >{folder}/log 2>&1 & server=$!; "
            + "cat >/dev/null; kill -INT $server; wait $server";
        var start = AsPostgres("sh", "-c", script);
        start.RedirectStandardInput = true;
        var server = new PostgresServer(folder, port, Process.Start(start)!);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        await server.WaitAsync();
        return server;
    }

    async Task WaitAsync()
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
                await Task.Delay(100);
            }
        }
    }

    static bool IsRoot => Environment.UserName == "root";

    static string Tool(string name) => Path.Combine(Binaries!, name);

    static string? FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static void RunAsPostgres(params string[] command)
    {
        using var process = Process.Start(AsPostgres(command))!;
        Check(process, command);
    }

    static void Run(params string[] command)
    {
        using var process = Process.Start(Command(command))!;
        Check(process, command);
    }

    static void Check(Process process, string[] command)
    {
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)}: {errors}");
    }

    static ProcessStartInfo AsPostgres(params string[] command) =>
        Command(IsRoot ? ["runuser", "-u", "postgres", "--", .. command] : command);

    static ProcessStartInfo Command(string[] command) =>
        new(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardError = command[^2] != "-c",
            RedirectStandardOutput = command[^2] != "-c",
            Environment = { ["LC_ALL"] = "C" },
        };
}
