using NewsCatalog.Articles;

namespace NewsCatalog.Data;

/// <summary>How this process uses the database: found out once at start, kept up to date with what requests
/// meet.</summary>
public abstract class DatabaseAccess
{
    /// <summary>Why the database is read and never written, without a path; null when it is written too.</summary>
    public string? ReadOnlyReason { get; protected set; }

    /// <summary>Whether there is a database; a file that is missing or empty is none.</summary>
    public abstract bool Exists { get; }

    /// <summary>What damage a request has met since the start, without a path; null when none has.</summary>
    public string? Damage { get; private set; }

    /// <summary>
    /// Looks at the database before anything is written to it: whether it is a catalog of this program, whether it is
    /// damaged, and whether it can be written. Contexts are to be made afterwards. A database that is missing or empty
    /// is left to <see cref="CatalogContext.PrepareAsync"/>.
    /// </summary>
    /// <exception cref="UnusableDatabaseException">It is damaged, foreign, made by a newer version, or cannot be
    /// read.</exception>
    public abstract void Open(CancellationToken cancellationToken);

    /// <summary>Goes on without writing after writing has failed, if all that this program needs is there to be
    /// read.</summary>
    public bool TryGoOnReading(UnusableDatabaseException failure)
    {
        if (failure.Kind != DatabaseFailureKind.Inaccessible || !IsNewest()) return false;
        ReadOnlyReason = failure.Reason;
        return true;
    }

    /// <summary>Remembers damage: data that was read wrongly once is not to be trusted until somebody has looked at
    /// it.</summary>
    public void Report(UnusableDatabaseException failure)
    {
        if (failure.Kind == DatabaseFailureKind.Damaged) Damage = failure.Reason;
    }

    /// <summary>Looks at the whole database, however long that takes; null when it is sound.</summary>
    public abstract string? FindDamage();

    /// <summary>Whether the schema is the newest and can be read.</summary>
    public abstract bool IsNewest();
}
