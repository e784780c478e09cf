using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Writing;

sealed class CatalogFolder(WriteContext context) : ICatalogFolder
{
    readonly CatalogContext _db = context.Db;

    public Task<string?> FindAsync(CancellationToken cancellationToken) =>
        _db.Properties.Select(properties => properties.Folder).SingleOrDefaultAsync(cancellationToken);

    public async Task SetAsync(string path, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.BeginWriteAsync(cancellationToken);
        var known = await _db.Properties.ExecuteUpdateAsync(
            properties => properties.SetProperty(one => one.Folder, path),
            cancellationToken
        );
        if (known == 0) await _db.InsertAsync([new CatalogProperties { Folder = path }], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
