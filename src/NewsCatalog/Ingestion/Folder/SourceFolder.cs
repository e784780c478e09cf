namespace NewsCatalog.Ingestion.Folder;

/// <summary>
/// The folder of source texts: the only code that reads them from the disk. It may hold anything, so it reads regular
/// files alone, no more of each than it may have, and nothing outside the folder.
/// </summary>
public sealed class SourceFolder(SeedOptions options)
{
    // Hidden files are left out, which is the default here: editors and file managers keep their own beside the texts.
    static readonly EnumerationOptions Texts = new()
    {
        MatchCasing = MatchCasing.CaseInsensitive,
        IgnoreInaccessible = false,
    };
    static readonly EnumerationOptions Folders = new() { IgnoreInaccessible = false };

    readonly string _root = options.Folder;

    /// <summary>
    /// All sources in the folder and below it, named by their path relative to it with forward slashes, in ordinal
    /// order. What cannot be read, such as a folder without permission, is among them and says so when it is read.
    /// </summary>
    /// <exception cref="UnreadableFolderException">The folder itself is missing or cannot be listed.</exception>
    public IReadOnlyList<SourceFile> List()
    {
        CheckExists();
        var (sources, folders) = (new List<SourceFile>(), new Queue<string>([""]));
        while (folders.TryDequeue(out var name))
        {
            var folder = new DirectoryInfo(Path.Combine(_root, name));
            try
            {
                sources.AddRange(folder.EnumerateFiles("*.txt", Texts).Select(file => Source(Below(name, file), file)));
                foreach (var below in folder.EnumerateDirectories("*", Folders))
                {
                    if (below.LinkTarget is null)
                        folders.Enqueue(Below(name, below));
                    else if (LeavesFolder(below))
                        sources.Add(Refused(Below(name, below), "it is a link to a folder outside of this one"));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (name.Length == 0) throw Unreadable(FileFailure.Describe(exception));
                sources.Add(Refused(name, FileFailure.Describe(exception)));
            }
        }

        sources.Sort((left, right) => StringComparer.Ordinal.Compare(left.Name, right.Name));
        return sources;
    }

    /// <exception cref="UnreadableFolderException">The folder is missing.</exception>
    public void CheckExists()
    {
        if (!Directory.Exists(_root)) throw Unreadable("it does not exist");
    }

    SourceFile Source(string name, FileInfo file) => new(name, cancellationToken => ReadAsync(file, cancellationToken));

    static SourceFile Refused(string name, string reason) =>
        new(name, _ => throw new UnreadableSourceException(reason));

    static string Below(string folder, FileSystemInfo entry) =>
        folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";

    /// <summary>The bytes of one file, wherever it is.</summary>
    /// <exception cref="UnreadableSourceException">It cannot be read.</exception>
    public static ValueTask<byte[]> ReadFileAsync(string path, int maxBytes, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        return ReadAsync(file, () => (FileInfo?)file.ResolveLinkTarget(true) ?? file, maxBytes, cancellationToken);
    }

    ValueTask<byte[]> ReadAsync(FileInfo file, CancellationToken cancellationToken) =>
        ReadAsync(file, () => Target(file), options.MaxSourceBytes, cancellationToken);

    static async ValueTask<byte[]> ReadAsync(
        FileInfo file,
        Func<FileInfo> target,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await RegularFile.ReadAsync(target(), maxBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(FileFailure.Describe(exception, file.Name));
        }
    }

    FileInfo Target(FileInfo file)
    {
        if (file.LinkTarget is null) return file;
        if (LeavesFolder(file)) throw new UnreadableSourceException("it is a link to a file outside of the folder");
        return options.FollowLinks
            ? (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!
            : throw new UnreadableSourceException(
                "it is a link; with the setting Seeds:FollowLinks those within the folder are read"
            );
    }

    bool LeavesFolder(FileSystemInfo link) => !RealPath.IsWithin(RealPath.Of(_root), RealPath.Of(link.FullName));

    UnreadableFolderException Unreadable(string reason) =>
        new($"The folder {_root} cannot be read: {reason}. The setting Seeds:Folder names it.");
}
