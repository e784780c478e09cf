namespace NewsCatalog.Data;

/// <summary>A transaction that writes. Without <see cref="CommitAsync"/> nothing of it is stored.</summary>
public interface IWriteTransaction : IAsyncDisposable
{
    /// <summary>Stores everything; every reader of this process sees it from now on.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
