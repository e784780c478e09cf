using NewsCatalog.Articles;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>Looks at the host that can be written, or at any that can be read while none can.</summary>
sealed class PostgresAccess(PostgresHosts hosts) : DatabaseAccess
{
    public override bool Exists => Run(IdentityAsync, CancellationToken.None).Applied.Count > 0;

    public override void Open(CancellationToken cancellationToken)
    {
        var identity = Run(IdentityAsync, cancellationToken);
        if (identity.Refusal() is { } refusal) throw Because(refusal, DatabaseFailureKind.Foreign);
        ReadOnlyReason =
            identity.IsReadOnly ? "the database is set to be read only"
            : identity.MayWrite ? null
            : "the user of the database may not write it";
        if (ReadOnlyReason is { } reason && !identity.IsNewest)
        {
            var older = identity.Applied.Count > 0
                ? "it was made by an older version of NewsCatalog and cannot be brought up to date"
                : "its tables cannot be made";
            throw Because($"{older}: {reason}", DatabaseFailureKind.Inaccessible);
        }
    }

    /// <summary>PostgreSQL checks its pages itself where the cluster was made with checksums.</summary>
    public override string? FindDamage() => null;

    public override bool IsNewest()
    {
        try
        {
            return Run(IdentityAsync, CancellationToken.None).IsNewest;
        }
        catch (UnusableDatabaseException)
        {
            return false;
        }
    }

    async Task<PostgresIdentity> IdentityAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        return await PostgresIdentity.ReadAsync(connection, cancellationToken);
    }

    async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await hosts.Primary.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException exception) when (exception.SqlState is null)
        {
            await hosts.ChooseAsync(default, cancellationToken);
            return await hosts.Read.OpenConnectionAsync(cancellationToken);
        }
    }

    T Run<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return Task.Run(() => ask(cancellationToken), cancellationToken).GetAwaiter().GetResult();
        }
        catch (NpgsqlException exception)
        {
            throw PostgresFailure.Of(exception, hosts.ConnectionString)
                ?? Because(exception.Message.TrimEnd('.'), DatabaseFailureKind.Inaccessible, exception);
        }
    }

    UnusableDatabaseException Because(string reason, DatabaseFailureKind kind, Exception? cause = null) =>
        PostgresFailure.Because(reason, kind, hosts.ConnectionString, cause);
}
