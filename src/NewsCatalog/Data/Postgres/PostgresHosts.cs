using Microsoft.Extensions.Options;
using NewsCatalog.Changes;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>
/// The hosts of a database. One can be written. One is read: a standby if there is one, and always the same while it
/// answers, so that a response and the revision that it is cached under come from one state.
/// </summary>
sealed class PostgresHosts : IDisposable
{
    readonly NpgsqlMultiHostDataSource _all;
    readonly IReadOnlyList<NpgsqlDataSource> _each;
    readonly bool _prefersStandby;
    volatile NpgsqlDataSource _read;

    public PostgresHosts(IOptions<DatabaseOptions> options)
    {
        ConnectionString = options.Value.ConnectionString;
        var names = PostgresConnectionStrings.WithDefaults(ConnectionString);
        _prefersStandby = names.TargetSessionAttributes is not ("primary" or "read-write");
        var each = InOrder(names).Select(host => PostgresConnectionStrings.WithHost(names, host));
        _each = [.. each.Select(NpgsqlDataSource.Create)];
        _read = _each[0];
        names.TargetSessionAttributes = null;
        names.LoadBalanceHosts = false;
        _all = new NpgsqlDataSourceBuilder(names.ConnectionString).BuildMultiHost();
        Primary = _all.WithTargetSession(TargetSessionAttributes.Primary);
    }

    /// <summary>As the settings have it.</summary>
    public string ConnectionString { get; }

    /// <summary>The host that can be written, whichever it is now.</summary>
    public NpgsqlDataSource Primary { get; }

    /// <summary>The host that is read.</summary>
    public NpgsqlDataSource Read => _read;

    /// <summary>Whether the host that is read is the one that <see cref="ChooseAsync"/> would choose if all
    /// answered.</summary>
    public bool IsPreferred { get; private set; }

    /// <summary>Chooses the host that is read: a standby that is as far as it has to be, else the primary, else the
    /// host that is the furthest.</summary>
    /// <param name="floor">The state of the catalog that has been shown already.</param>
    /// <param name="cancellationToken">Ends the choice.</param>
    /// <returns>The state of the chosen host.</returns>
    /// <exception cref="NpgsqlException">No host answers.</exception>
    public async Task<Revision> ChooseAsync(Revision floor, CancellationToken cancellationToken)
    {
        var states = await Task.WhenAll(_each.Select(host => HostState.TryReadAsync(host, cancellationToken)));
        var answering = states.OfType<HostState>().ToList();
        if (answering.Count == 0) throw new NpgsqlException("No host of the database answers.");
        var primary = answering.Find(host => !host.IsStandby);
        var needed = Math.Max(primary?.Last.Sequence ?? 0, primary is null ? floor.Sequence : 0);
        var chosen =
            (_prefersStandby ? answering.Find(host => host.IsStandby && host.Last.Sequence >= needed) : null)
            ?? primary
            ?? answering.MaxBy(host => host.Last.Sequence)!;
        _read = chosen.Host;
        IsPreferred = answering.Count == states.Length && (chosen.IsStandby == _prefersStandby || states.Length == 1);
        return chosen.Last;
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var host in _each) host.Dispose();
    }

    // Each instance begins with another host where the load is to be shared.
    static IEnumerable<string> InOrder(NpgsqlConnectionStringBuilder names)
    {
        var hosts = PostgresConnectionStrings.HostsOf(names);
        var first = names.LoadBalanceHosts ? Random.Shared.Next(hosts.Count) : 0;
        return hosts.Skip(first).Concat(hosts.Take(first));
    }
}
