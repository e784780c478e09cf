using System.Globalization;

namespace NewsCatalog.Tests.Postgres;

/// <summary>A database of the shared server that is gone after the test.</summary>
sealed class PostgresTestDatabase : IDisposable
{
    static int _count;

    readonly PostgresServer _server;
    readonly string _name;

    PostgresTestDatabase(PostgresServer server, string name) => (_server, _name) = (server, name);

    public string ConnectionString => _server.ConnectionTo(_name);

    public static void SkipWhereMissing() => Skip.When(PostgresTool.IsMissing, "PostgreSQL (initdb) is not installed");

    /// <summary>Makes one.</summary>
    /// <param name="template">A database that it begins as a copy of; nobody may be connected to it.</param>
    public static PostgresTestDatabase Make(string template = "template0") =>
        MakeAsync(template).GetAwaiter().GetResult();

    public static async Task<PostgresTestDatabase> MakeAsync(string template = "template0")
    {
        SkipWhereMissing();
        var server = await PostgresServer.SharedAsync();
        var number = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        var name = $"test_{Environment.ProcessId}_{number}";
        await server.RunAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        return new PostgresTestDatabase(server, name);
    }

    public Task RunAsync(string statement) => _server.RunAsync(statement, _name);

    public void Dispose() =>
        _server.RunAsync($"DROP DATABASE IF EXISTS \"{_name}\" WITH (FORCE)").GetAwaiter().GetResult();
}
