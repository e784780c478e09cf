namespace NewsCatalog.Seeding;

/// <summary>The folder of source texts cannot be read.</summary>
public sealed class UnreadableFolderException(string folder, string reason)
    : Exception($"The folder {folder} cannot be read: {reason}. The setting Seeds:Folder names it.");
