namespace NewsCatalog.ImportJobs;

/// <summary>The imports that are known: those that wait, the one that runs, and those that have ended.</summary>
public interface IImportRepository
{
    Task AddAsync(Import import, CancellationToken cancellationToken);

    Task<Import?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The newest first, at most so many.</summary>
    Task<IReadOnlyList<Import>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The import that is to go on: the running one, else the one that has waited longest; null when there is
    /// none.</summary>
    Task<Import?> FindNextAsync(CancellationToken cancellationToken);

    /// <summary>The ids of the imports that have not ended.</summary>
    Task<IReadOnlySet<string>> ListWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Stores how far an import has come, unless it was canceled meanwhile.</summary>
    /// <returns>Whether it goes on.</returns>
    Task<bool> SaveAsync(Import import, CancellationToken cancellationToken);

    /// <summary>Ends an import that has not ended.</summary>
    /// <returns>Whether it had not.</returns>
    Task<bool> CancelAsync(string id, string? detail, CancellationToken cancellationToken);
}
