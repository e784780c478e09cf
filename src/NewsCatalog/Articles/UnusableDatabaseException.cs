namespace NewsCatalog.Articles;

/// <summary>The database cannot be used as it is; the message says which, why, and which setting names it.</summary>
/// <param name="message">For the operator: it names the file.</param>
/// <param name="reason">For clients: why, without a path. It follows "The database cannot be used:".</param>
/// <param name="kind">The kind of failure.</param>
/// <param name="cause">What the database engine said, if it said anything.</param>
public sealed class UnusableDatabaseException(
    string message,
    string reason,
    DatabaseFailureKind kind,
    Exception? cause = null
) : Exception(message, cause)
{
    public string Reason { get; } = reason;

    public DatabaseFailureKind Kind { get; } = kind;

    /// <summary>Whether it can be used again without anybody doing anything to the catalog.</summary>
    public bool Passes => Kind is DatabaseFailureKind.Locked or DatabaseFailureKind.Away
        or DatabaseFailureKind.Inaccessible;
}

/// <summary>What can be wrong with a database.</summary>
public enum DatabaseFailureKind
{
    /// <summary>Another process keeps it locked. It passes.</summary>
    Locked,

    /// <summary>It cannot be reached, or not as it is needed: it is started, stopped or replaced. It passes.</summary>
    Away,

    /// <summary>The file, its folder or its disk cannot be read or written. What cannot be written can perhaps be
    /// read.</summary>
    Inaccessible,

    /// <summary>What it holds is damaged. It does not pass.</summary>
    Damaged,

    /// <summary>It belongs to another program, or to a newer version of this one.</summary>
    Foreign,
}
