using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Writing;

sealed class OutletTable(WriteContext context) : IOutletTable
{
    readonly CatalogContext _db = context.Db;

    const int NoParser = 0;

    public async Task TakeAsync(string digest, CancellationToken cancellationToken)
    {
        var others = _db.Properties.Where(properties => properties.OutletAliases != digest);
        if (!await others.AnyAsync(cancellationToken)) return;
        await using var transaction = await _db.BeginWriteAsync(cancellationToken);
        await others.ExecuteUpdateAsync(p => p.SetProperty(one => one.OutletAliases, digest), cancellationToken);
        await _db.Articles.ExecuteUpdateAsync(
            articles => articles.SetProperty(article => article.Facts.ParserVersion, NoParser),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }
}
