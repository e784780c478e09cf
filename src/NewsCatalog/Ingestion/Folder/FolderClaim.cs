using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>Keeps a catalog and its folder together: another folder would take over, or withdraw, the articles of the
/// first.</summary>
public sealed class FolderClaim(ICatalogFolder catalog, IOptions<SeedOptions> options, ILogger<FolderClaim> log)
{
    /// <summary>Makes the folder of the settings the catalog's own, if it has none yet or may adopt it.</summary>
    /// <exception cref="UnreadableFolderException">The catalog belongs to another folder.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        var folder = RealPathOf(options.Value.Folder);
        var own = await catalog.FindAsync(cancellationToken);
        if (own == folder) return;
        if (own is not null && !options.Value.Adopt)
        {
            throw new UnreadableFolderException(
                $"The catalog holds the texts of the folder {own}, and the setting Seeds:Folder names {folder}. "
                    + "Name another database with the setting Database:ConnectionString. If the folder has moved, "
                    + "start once with --adopt."
            );
        }

        // Nothing is kept of a folder that was never there: the scan says so.
        if (!Directory.Exists(folder)) return;
        if (own is not null) log.LogInformation("The catalog of {Own} takes {Folder} for its folder", own, folder);
        await catalog.SetAsync(folder, cancellationToken);
    }

    static string RealPathOf(string folder)
    {
        try
        {
            return RealPath.Of(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFolderException(
                $"The folder {folder} cannot be read: {FileFailure.Describe(exception)}. The setting Seeds:Folder "
                    + "names it."
            );
        }
    }
}
