using NewsCatalog.Articles;

namespace NewsCatalog.Export;

/// <summary>Where things are in a bag.</summary>
static class BagPath
{
    public const string Payload = "data/";

    /// <summary>The path of the present version of an article. A name with a control character is none: few programs
    /// can read it in an archive.</summary>
    public static string OfArticle(string id, int version, string sourceName) =>
        sourceName.Any(char.IsControl) ? OfVersion(id, version) : $"{Payload}articles/{sourceName}";

    /// <summary>
    /// The path of each version of one article. Versions with the bytes that the article has now have its path, all
    /// others that of the last version with the same bytes.
    /// </summary>
    /// <param name="versions">All versions of the article, in the order of their numbers.</param>
    public static List<string> Of(IReadOnlyList<SnapshotVersion> versions)
    {
        var byContent = new Dictionary<long, string>();
        foreach (var (version, present) in versions)
        {
            byContent[version.ContentNumber] =
                present is not null && present.ContentNumber == version.ContentNumber
                    ? OfArticle(version.ArticleId, present.Version, present.Name)
                    : OfVersion(version.ArticleId, version.Number);
        }

        return [.. versions.Select(one => byContent[one.Version.ContentNumber])];
    }

    /// <summary>The indexes of the versions whose bytes stand in the bag: the last of each path.</summary>
    public static List<int> Owners(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>();
        List<int> owners = [];
        for (var index = paths.Count - 1; index >= 0; index--)
        {
            if (seen.Add(paths[index])) owners.Insert(0, index);
        }

        return owners;
    }

    /// <summary>A path as manifests write it (RFC 8493, 2.1.3).</summary>
    public static string InManifest(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    static string OfVersion(string articleId, int number) => $"{Payload}versions/{articleId}/{number}";
}
