namespace NewsCatalog.Articles;

/// <summary>Remembers the one folder whose texts a catalog holds.</summary>
public interface ICatalogFolder
{
    /// <summary>The full path of the folder; null when the catalog has none yet.</summary>
    Task<string?> FindAsync(CancellationToken cancellationToken);

    Task SetAsync(string path, CancellationToken cancellationToken);
}
