using NewsCatalog.Articles;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>Says in plain words what PostgreSQL's error codes mean for the database
/// (https://www.postgresql.org/docs/current/errcodes-appendix.html).</summary>
static class PostgresFailure
{
    /// <summary>What an exception, or one inside it, says of the database; null when it says nothing of it.</summary>
    public static UnusableDatabaseException? Of(Exception exception, string connectionString)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is UnusableDatabaseException known)
                return known;
            if (inner is NpgsqlException cause && Meaning(cause) is var (reason, kind))
                return Because(reason, kind, connectionString, cause);
        }

        return null;
    }

    public static UnusableDatabaseException Because(
        string reason,
        DatabaseFailureKind kind,
        string connectionString,
        Exception? cause = null
    ) =>
        new(
            $"The database {PostgresConnectionStrings.Describe(connectionString)} cannot be used: {reason}. "
                + "The setting Database:ConnectionString names it.",
            reason,
            kind,
            cause
        );

    /// <summary>Whether the same work may succeed a moment later. Nothing of it is stored.</summary>
    public static bool IsPassing(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is UnusableDatabaseException) return false;
            if (inner is PostgresException refused)
            {
                return refused.IsTransient
                    || refused.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction
                        or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                        or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
                        or PostgresErrorCodes.CannotConnectNow;
            }

            // That no host is suitable, Npgsql takes for lasting: another may be about to be promoted.
            if (inner is NpgsqlException) return true;
        }

        return false;
    }

    static (string Reason, DatabaseFailureKind Kind)? Meaning(NpgsqlException exception) => exception.SqlState switch
    {
        null => ("none of its hosts answers as it is needed", DatabaseFailureKind.Away),
        PostgresErrorCodes.ReadOnlySqlTransaction => ("it can only be read", DatabaseFailureKind.Away),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            ("it is being started or shut down", DatabaseFailureKind.Away),
        "25P03" => ("it has ended the session", DatabaseFailureKind.Away),
        PostgresErrorCodes.TooManyConnections => ("it has no connection left", DatabaseFailureKind.Away),
        PostgresErrorCodes.DiskFull => ("its disk is full", DatabaseFailureKind.Inaccessible),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected => ("another process is writing it", DatabaseFailureKind.Locked),
        PostgresErrorCodes.QueryCanceled => ("it takes too long", DatabaseFailureKind.Locked),
        PostgresErrorCodes.InvalidCatalogName => ("it does not exist", DatabaseFailureKind.Foreign),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn =>
            ("its tables are not those of this program", DatabaseFailureKind.Foreign),
        PostgresErrorCodes.InsufficientPrivilege =>
            ("its user may not do what is needed", DatabaseFailureKind.Inaccessible),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            ("it is damaged", DatabaseFailureKind.Damaged),
        ['2', '8', ..] => ("its user or password is refused", DatabaseFailureKind.Inaccessible),
        ['0', '8', ..] => ("the connection to it was lost", DatabaseFailureKind.Away),
        ['5', '3', ..] => ("it is out of resources", DatabaseFailureKind.Away),
        _ => null,
    };
}
