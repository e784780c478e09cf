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
    IOptions<SearchOptions> search
)
{
    const int NamesShown = 10;

    public async IAsyncEnumerable<CheckFinding> RunAsync(
        CheckedPart part,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        switch (part)
        {
            case CheckedPart.Database:
                if (database.FindDamage() is { } damage) yield return new CheckFinding(part, damage);
                break;
            case CheckedPart.Sources:
                await foreach (var sha256 in versions.FindDamagedAsync(cancellationToken))
                    yield return new CheckFinding(part, $"the bytes with the SHA-256 {sha256} are damaged");
                break;
            case CheckedPart.Index:
                if (IndexInspection.FindDamage(search.Value.Folder) is { } broken)
                    yield return new CheckFinding(part, broken);
                break;
            case CheckedPart.Folder:
                var (notStored, missing) = await scan.CompareAsync(cancellationToken);
                if (notStored.Count > 0)
                    yield return new CheckFinding(part, Describe("new, changed or refused", notStored));
                if (missing.Count > 0)
                    yield return new CheckFinding(part, Describe("missing", missing));
                break;
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
