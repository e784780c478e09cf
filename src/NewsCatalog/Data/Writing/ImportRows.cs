using Microsoft.EntityFrameworkCore;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Writing;

/// <summary>What a transaction writes of an import.</summary>
static class ImportRows
{
    /// <summary>The import with this id, unless it has ended.</summary>
    public static IQueryable<Import> GoingOn(this CatalogContext db, string id) =>
        db.Imports.Where(import =>
            import.Id == id && (import.State == ImportState.Queued || import.State == ImportState.Running)
        );

    /// <summary>Stores how far an import has come, within the transaction that is open.</summary>
    /// <returns>Whether it had not ended; else nothing is stored.</returns>
    public static async Task<bool> SaveAsync(
        this CatalogContext db,
        Import import,
        CancellationToken cancellationToken
    )
    {
        if (!await db.GoingOn(import.Id).AnyAsync(cancellationToken)) return false;
        db.Update(import);
        await db.SaveChangesAsync(cancellationToken);
        db.Entry(import).State = EntityState.Detached;
        return true;
    }
}
