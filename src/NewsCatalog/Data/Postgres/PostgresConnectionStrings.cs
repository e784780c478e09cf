using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>What the settings need to know of a connection string.</summary>
public static class PostgresConnectionStrings
{
    /// <summary>In seconds. A host that does not answer for so long is taken to be away.</summary>
    const int Timeout = 3;

    /// <summary>In seconds: how soon it is noticed that another host can be written.</summary>
    const int HostRecheck = 1;

    /// <summary>In seconds: a connection that a proxy has cut is noticed.</summary>
    const int KeepAlive = 15;

    /// <summary>For each host; PostgreSQL itself allows a hundred to all its clients.</summary>
    const int MostConnections = 20;

    const int MostPrepared = 200;

    /// <summary>Whether it names a database of PostgreSQL: it has a <c>Host</c>.</summary>
    public static bool NamesHost(string connectionString) =>
        TryRead(connectionString) is { Host.Length: > 0, Database.Length: > 0 };

    /// <summary>Whether it is an address such as <c>postgresql://…</c>, which Npgsql does not read.</summary>
    public static bool IsAddress(string connectionString) =>
        connectionString.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || connectionString.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The database and its hosts, for people; never the password.</summary>
    public static string Describe(string connectionString) =>
        TryRead(connectionString) is { } names
            ? $"{names.Database} on {string.Join(", ", HostsOf(names))}"
            : "of the setting Database:ConnectionString";

    /// <summary>The same with what this program needs, unless it says otherwise.</summary>
    internal static NpgsqlConnectionStringBuilder WithDefaults(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);

        // Npgsql's own says of every word that it is there.
        var words = new DbConnectionStringBuilder { ConnectionString = given.ConnectionString };
        SetUnlessGiven("Timeout", Timeout);
        SetUnlessGiven("Host Recheck Seconds", HostRecheck);
        SetUnlessGiven("Keepalive", KeepAlive);
        SetUnlessGiven("Maximum Pool Size", MostConnections);
        SetUnlessGiven("Max Auto Prepare", MostPrepared);
        SetUnlessGiven("Application Name", "NewsCatalog");
        return given;

        void SetUnlessGiven(string name, object value)
        {
            if (!words.ContainsKey(name)) given[name] = value;
        }
    }

    /// <summary>Each host, perhaps with its port, in the order given.</summary>
    internal static IReadOnlyList<string> HostsOf(NpgsqlConnectionStringBuilder names) =>
        [.. names.Host!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The same for one of the hosts alone.</summary>
    internal static string WithHost(NpgsqlConnectionStringBuilder names, string host)
    {
        var alone = new NpgsqlConnectionStringBuilder(names.ConnectionString)
        {
            Host = host,
            TargetSessionAttributes = null,
            LoadBalanceHosts = false,
        };
        var colon = host.LastIndexOf(':');
        var hasPort = colon > 0 && (host.IndexOf(':', StringComparison.Ordinal) == colon || host[colon - 1] == ']');
        var number = hasPort ? host[(colon + 1)..] : "";
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            (alone.Host, alone.Port) = (host[..colon], port);
        return alone.ConnectionString;
    }

    static NpgsqlConnectionStringBuilder? TryRead(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
