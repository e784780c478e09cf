using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Sqlite;

/// <summary>A copy of a database that is brought to the newest version and read, while the original stays as it
/// is.</summary>
public sealed class SqliteCopy : IAsyncDisposable
{
    readonly string _folder;

    SqliteCopy(string folder, CatalogContext db) => (_folder, Db) = (folder, db);

    public CatalogContext Db { get; }

    /// <exception cref="UnusableDatabaseException">The file is no catalog of this program, is damaged, or cannot be
    /// read.</exception>
    public static async Task<SqliteCopy> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newscatalog-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "copy.db")};Pooling=False";
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite(connection).Options;
        var copy = new SqliteCopy(folder, new SqliteCatalogContext(options));
        try
        {
            SqliteRestore.Run(file, connection, (_, _) => { }, cancellationToken);
            await copy.Db.PrepareAsync(cancellationToken);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
