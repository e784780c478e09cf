using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Writing;

sealed class CatalogFolder(CatalogContext db) : ICatalogFolder
{
    public Task<string?> FindAsync(CancellationToken cancellationToken) =>
        db.Properties.Select(properties => properties.Folder).SingleOrDefaultAsync(cancellationToken);

    public async Task SetAsync(string path, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var known = await db.Properties.ExecuteUpdateAsync(
            properties => properties.SetProperty(one => one.Folder, path),
            cancellationToken
        );
        if (known == 0) await db.InsertAsync([new CatalogProperties { Folder = path }], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
