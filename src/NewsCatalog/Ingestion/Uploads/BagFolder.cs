using System.Formats.Tar;
using NewsCatalog.Export;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The folder of an archive that is a BagIt bag (RFC 8493).</summary>
/// <param name="Root">The folder with its slash; empty when the bag is not in a folder of its own.</param>
/// <param name="IsOfCatalog">Whether a catalog was exported to it, or it is the bag of another program.</param>
sealed record BagFolder(string Root, bool IsOfCatalog)
{
    public const string Articles = "articles.ndjson";
    public const string Versions = "versions.ndjson";
    public const string Withdrawn = "withdrawn.ndjson";
    public const string TagManifest = "tagmanifest-sha256.txt";

    const string Declaration = "bagit.txt";

    /// <summary>A bag of a catalog has seven files before its payload.</summary>
    const int MostLookedAt = 16;

    /// <summary>The bag that a tar archive is, by its first files; null when it is none.</summary>
    public static BagFolder? Find(Stream archive)
    {
        using var tar = new TarReader(archive, leaveOpen: true);
        var names = new List<string>();
        string? root = null;
        while (names.Count < MostLookedAt && tar.Next() is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            var name = entry.PlainName;
            names.Add(name);
            if (IsDeclaration(name)) root ??= name[..^Declaration.Length];
            if (root is not null && name.StartsWith(root + BagPath.Payload, StringComparison.Ordinal)) break;
        }

        return root is null
            ? null
            : new BagFolder(root, names.Contains(root + Articles) && names.Contains(root + Versions));
    }

    /// <summary>The name of a file within the bag; null when it stands elsewhere.</summary>
    public string? Within(string name) =>
        name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..] : null;

    /// <summary>Shortens the name of a file of the payload to the one that it has there.</summary>
    /// <returns>Whether it is one.</returns>
    public bool TryEnterPayload(ref string name)
    {
        if (Within(name) is not { } path || !IsPayload(path)) return false;
        name = path[BagPath.Payload.Length..];
        return true;
    }

    /// <summary>Whether a file of the bag stands in its payload.</summary>
    public static bool IsPayload(string path) => path.StartsWith(BagPath.Payload, StringComparison.Ordinal);

    static bool IsDeclaration(string name) => name == Declaration
        || (name.EndsWith($"/{Declaration}", StringComparison.Ordinal) && name.Count(letter => letter == '/') == 1);
}
