using System.IO.Enumeration;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>Which files and folders are looked at, by their names.</summary>
sealed class FilePatterns(SeedOptions options)
{
    // Syncthing, Synology, macOS and its archives keep their own files there.
    static readonly HashSet<string> OfOtherPrograms = new(StringComparer.OrdinalIgnoreCase)
    {
        ".stfolder",
        ".stversions",
        "@eaDir",
        ".Trashes",
        "__MACOSX",
    };

    readonly string[] _patterns = Split(options.Patterns);
    readonly string[] _excluded = Split(options.Exclude);

    /// <summary>Whether a file of this name may be a text.</summary>
    public bool IsText(string fileName) => _patterns.Any(pattern => Matches(pattern, fileName));

    /// <summary>Whether a file or folder is left out whatever it holds: hidden ones, those of other programs, and those
    /// that the settings name.</summary>
    /// <param name="name">Its path below the folder, with forward slashes.</param>
    /// <param name="entry">The file or folder.</param>
    public bool IsExcluded(string name, FileSystemInfo entry) =>
        entry.Name.StartsWith('.')
        || (OperatingSystem.IsWindows() && (entry.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != 0)
        || OfOtherPrograms.Contains(entry.Name)
        || _excluded.Any(pattern => Matches(pattern, pattern.Contains('/') ? name : entry.Name));

    static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);

    static string[] Split(string patterns) =>
        patterns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
