using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>A catalog and its folder on one clock: what is written or copied has the time of the catalog's
/// clock.</summary>
sealed class FollowedFolder : IDisposable
{
    static readonly ScanMode Waiting = new(WaitsForWriters: true);

    public SqliteDatabase Catalog { get; } = new();

    public SeedOptions Seeds => Catalog.Seeds;

    public IEnumerable<string> Warnings => Catalog.Log.Lines.Where(line => line.StartsWith("Warning:", StringComparison.Ordinal));

    public string? Problem => StateAsync().GetAwaiter().GetResult().Problem;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public string PathOf(string name) => Path.Combine(Catalog.Folder.Path, name);

    /// <summary>The names of all files, with forward slashes.</summary>
    public IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Catalog.Folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Catalog.Folder.Path, file).Replace('\\', '/'));

    public FollowedFolder With(string name, string text)
    {
        Catalog.Folder.With(name, text);
        return Touch(name, Catalog.Clock.GetUtcNow());
    }

    public FollowedFolder Touch(string name, DateTimeOffset time)
    {
        File.SetLastWriteTimeUtc(PathOf(name), time.UtcDateTime);
        return this;
    }

    public FollowedFolder Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        File.Copy(PathOf(from), PathOf(to), overwrite: true);
        return Touch(to, Catalog.Clock.GetUtcNow());
    }

    /// <summary>Renames a file or a folder.</summary>
    public FollowedFolder Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        if (Directory.Exists(PathOf(from))) Directory.Move(PathOf(from), PathOf(to));
        else File.Move(PathOf(from), PathOf(to), overwrite: true);
        return this;
    }

    /// <summary>Removes a file or a folder.</summary>
    public FollowedFolder Remove(string name)
    {
        if (Directory.Exists(PathOf(name))) Directory.Delete(PathOf(name), recursive: true);
        else File.Delete(PathOf(name));
        return this;
    }

    /// <summary>Lets everything stand still for long, and scans.</summary>
    public Task<ScanReport> ScanAsync()
    {
        Catalog.Clock.Advance(TimeSpan.FromMinutes(1));
        return Catalog.SeedAsync();
    }

    /// <summary>Scans as the running server does.</summary>
    public Task<ScanReport> WatchAsync() => Catalog.ScanAsync(Waiting);

    public async Task<List<string>> NamesAsync() =>
        [
            .. (
                await Catalog.Query(db => db.Articles.Select(article => article.SourceName).ToListAsync(Cancelled))
            ).Order(StringComparer.Ordinal),
        ];

    public Task<Article> ArticleAsync(string name) =>
        Catalog.Query(db =>
            db.Articles.AsNoTracking()
                .Include(article => article.Content)
                .SingleAsync(article => article.SourceName == name, Cancelled)
        );

    public async Task<string> IdAsync(string name) => (await ArticleAsync(name)).Id;

    /// <summary>The stored text of every version of an article, the first one first.</summary>
    public async Task<List<string>> TextsAsync(string articleId) =>
        [
            .. (
                await Catalog.Query(db =>
                    db.Versions.AsNoTracking()
                        .Include(version => version.Content)
                        .Where(version => version.ArticleId == articleId)
                        .OrderBy(version => version.Number)
                        .ToListAsync(Cancelled)
                )
            ).Select(version => System.Text.Encoding.UTF8.GetString(version.Content.ToBytes())),
        ];

    public Task<FolderState> StateAsync() => Catalog.Get<FolderState, FolderState>(Task.FromResult);

    public void Dispose() => Catalog.Dispose();
}
