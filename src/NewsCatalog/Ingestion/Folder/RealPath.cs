namespace NewsCatalog.Ingestion.Folder;

/// <summary>Where a path leads when every link on its way is followed, as realpath(3) says.</summary>
public static class RealPath
{
    const int MaxLinks = 40;

    /// <exception cref="IOException">Links lead to each other, or a part of the path cannot be looked at.</exception>
    public static string Of(string path) => Of(Path.GetFullPath(path), MaxLinks);

    /// <summary>Whether a real path is below a real folder.</summary>
    public static bool IsWithin(string folder, string path) =>
        Path.GetRelativePath(folder, path) is var relative
        && !Path.IsPathRooted(relative) && relative != ".."
        && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    static string Of(string path, int links)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (
            var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (links == 0) throw new IOException("there are too many links");
            real = Of(Path.GetFullPath(target, real), --links);
        }

        return real;
    }
}
