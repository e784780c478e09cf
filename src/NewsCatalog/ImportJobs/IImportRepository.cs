namespace NewsCatalog.ImportJobs;

/// <summary>The imports that are known: those that wait, the one that runs, and those that have ended.</summary>
public interface IImportRepository
{
    Task AddAsync(Import import, CancellationToken cancellationToken);

    Task<Import?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The newest first, at most so many.</summary>
    Task<IReadOnlyList<Import>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The imports that have not ended, in the order in which they go on: running ones first, then those that
    /// have waited longest.</summary>
    Task<IReadOnlyList<Import>> ListWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Stores how far an import has come, unless it was canceled meanwhile.</summary>
    /// <returns>Whether it goes on.</returns>
    Task<bool> SaveAsync(Import import, CancellationToken cancellationToken);

    /// <summary>Ends an import that has not ended.</summary>
    /// <returns>Whether it had not.</returns>
    Task<bool> CancelAsync(string id, string? detail, CancellationToken cancellationToken);
}
