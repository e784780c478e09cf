namespace NewsCatalog.Data;

/// <summary>The context of everything that writes. Another host than the one that is read may be written.</summary>
/// <param name="db">The context.</param>
/// <param name="isOwn">Whether it is disposed with this, because nobody else uses it.</param>
public sealed class WriteContext(CatalogContext db, bool isOwn) : IDisposable, IAsyncDisposable
{
    public CatalogContext Db => db;

    public bool IsOwn => isOwn;

    public void Dispose()
    {
        if (isOwn) db.Dispose();
    }

    public ValueTask DisposeAsync() => isOwn ? db.DisposeAsync() : ValueTask.CompletedTask;
}
