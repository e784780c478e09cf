using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Search.Index;

namespace NewsCatalog;

/// <summary>Looks at every part of a catalog and says what differs from what it should be. It changes
/// nothing.</summary>
public sealed class CatalogCheck(
    DatabaseAccess database,
    IArticleVersionRepository versions,
    FolderScan scan,
    ICatalogFolder catalogFolder,
    IOptions<SeedOptions> seeds,
    IOptions<SearchOptions> search
)
{
    const int NamesShown = 10;

    /// <summary>Whether an older version made the database: then only the database can be checked.</summary>
    public bool IsOutdated => !database.IsNewest();

    public async IAsyncEnumerable<CheckFinding> RunAsync(
        CheckedPart part,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        switch (part)
        {
            case CheckedPart.Database:
                if (database.FindDamage() is { } damage) yield return new CheckFinding(part, damage);
                if (IsOutdated)
                    yield return new CheckFinding(part, "it was made by an older version; the next start upgrades it");
                break;
            case CheckedPart.Sources:
                await foreach (var sha256 in versions.FindDamagedAsync(cancellationToken))
                    yield return new CheckFinding(part, $"the bytes with the SHA-256 {sha256} are damaged");
                break;
            case CheckedPart.Index:
                if (IndexInspection.IsMissing(search.Value.Folder))
                    yield return new CheckFinding(part, "there is none yet; the next start builds it", true);
                if (IndexInspection.FindDamage(search.Value.Folder) is { } broken)
                    yield return new CheckFinding(part, broken);
                break;
            case CheckedPart.Folder:
                if (await FindOtherFolderAsync(cancellationToken) is { } other)
                {
                    yield return new CheckFinding(part, other);
                    break;
                }

                var (notStored, missing) = await scan.CompareAsync(cancellationToken);
                if (notStored.Count > 0)
                    yield return new CheckFinding(part, Describe("new, changed, refused or deleted", notStored));
                if (missing.Count > 0)
                    yield return new CheckFinding(part, Describe("missing", missing));
                break;
        }
    }

    /// <summary>Says that the catalog is one of another folder, all of whose files would be missing here.</summary>
    async Task<string?> FindOtherFolderAsync(CancellationToken cancellationToken)
    {
        var named = RealPathOf(seeds.Value.Folder);
        return await catalogFolder.FindAsync(cancellationToken) is { } own && own != named
            ? $"the catalog holds the texts of {own}, not of {named}"
            : null;
    }

    // A folder whose links lead in a circle is none that a catalog can have.
    static string RealPathOf(string folder)
    {
        try
        {
            return RealPath.Of(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return folder;
        }
    }

    static string Describe(string what, IReadOnlyCollection<string> names)
    {
        var more = names.Count > NamesShown ? $" and {names.Count - NamesShown:N0} more" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {names.Count:N0} ({string.Join(", ", names.Take(NamesShown))}{more})"
        );
    }
}
