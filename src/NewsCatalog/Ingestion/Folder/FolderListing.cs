namespace NewsCatalog.Ingestion.Folder;

/// <summary>All that the folder holds.</summary>
/// <param name="Files">The files that may be texts, in ordinal order of their names.</param>
/// <param name="Refused">What cannot be looked at, such as a folder without permission: its name and why.</param>
/// <param name="LeftOut">How many files were left out, by kind, such as "*.pdf".</param>
public sealed record FolderListing(
    IReadOnlyList<FolderFile> Files,
    IReadOnlyDictionary<string, string> Refused,
    IReadOnlyDictionary<string, int> LeftOut
)
{
    /// <summary>Whether nobody can say if there is such a file, because what it is in cannot be looked at.</summary>
    public bool IsHidden(string name) =>
        Refused.Keys.Any(refused =>
            name.StartsWith(refused, StringComparison.Ordinal)
            && (name.Length == refused.Length || name[refused.Length] == '/')
        );
}
