namespace NewsCatalog.Data;

/// <summary>Sees to it that one process of all that use a database does a work, such as following the folder.</summary>
public abstract class WorkLock
{
    /// <summary>Whether several processes may share the works of one database.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Takes a work, unless another process has it.</summary>
    /// <param name="work">The name of the work.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Null while another process has it. Disposing the result gives it back; the end of the process does so
    /// too.</returns>
    /// <exception cref="Articles.UnusableDatabaseException">The database cannot be asked now.</exception>
    public abstract Task<WorkLease?> TryTakeAsync(string work, CancellationToken cancellationToken);
}

/// <summary>A work that this process has.</summary>
public abstract class WorkLease : IAsyncDisposable
{
    /// <summary>Ends when the work is lost: another process may have it from then on.</summary>
    public abstract CancellationToken Lost { get; }

    public abstract ValueTask DisposeAsync();
}
