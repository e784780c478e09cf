namespace NewsCatalog.Ingestion.Folder;

/// <summary>
/// The folder of source texts: the only code that reads them from the disk. It may hold anything, so it reads regular
/// files alone, no more of each than it may have, and nothing outside the folder. It never writes.
/// </summary>
public sealed class SourceFolder(SeedOptions options)
{
    static readonly EnumerationOptions Everything = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>As the time of a file, makes the next scan look at its bytes.</summary>
    static readonly DateTimeOffset NotKnown = DateTimeOffset.UnixEpoch;

    readonly string _root = options.Folder;
    readonly FilePatterns _patterns = new(options);

    /// <summary>Lists the folder and all folders below it.</summary>
    /// <exception cref="UnreadableFolderException">The folder itself is missing or cannot be listed.</exception>
    public FolderListing List()
    {
        if (!Directory.Exists(_root)) throw Unreadable("it does not exist");
        var (files, refused) = (new List<FolderFile>(), new Dictionary<string, string>());
        var leftOut = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var folders = new Queue<string>([""]);
        while (folders.TryDequeue(out var name))
        {
            try
            {
                foreach (
                    var entry in new DirectoryInfo(Path.Combine(_root, name)).EnumerateFileSystemInfos("*", Everything)
                )
                {
                    Add(name.Length == 0 ? entry.Name : $"{name}/{entry.Name}", entry);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (name.Length == 0) throw Unreadable(FileFailure.Describe(exception));
                refused[name] = FileFailure.Describe(exception);
            }
        }

        files.Sort((left, right) => StringComparer.Ordinal.Compare(left.Name, right.Name));
        return new FolderListing(files, refused, leftOut);

        void Add(string name, FileSystemInfo entry)
        {
            if (_patterns.IsExcluded(name, entry))
                LeaveOut("hidden or excluded");
            else if (entry is DirectoryInfo folder)
                AddFolder(name, folder);
            else if (!_patterns.IsText(entry.Name))
                LeaveOut(entry.Extension.Length == 0 ? "without an ending" : $"*{entry.Extension.ToLowerInvariant()}");
            else if (StampOf((FileInfo)entry) is { } stamp)
                files.Add(new FolderFile(name, stamp, (FileInfo)entry));
        }

        void AddFolder(string name, DirectoryInfo folder)
        {
            if (folder.LinkTarget is null) folders.Enqueue(name);
            else if (LeavesFolder(folder)) refused[name] = "it is a link to a folder outside of this one";
        }

        void LeaveOut(string kind) => leftOut[kind] = leftOut.GetValueOrDefault(kind) + 1;
    }

    /// <summary>A file as a source that can be read.</summary>
    public SourceFile Open(FolderFile file) =>
        new(file.Name, cancellationToken => ReadAsync(file, cancellationToken))
        {
            FileModifiedAt = file.IsSettled ? file.Stamp.ModifiedAt : NotKnown,
        };

    async ValueTask<byte[]> ReadAsync(FolderFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await RegularFile.ReadAsync(Target(file.File), options.MaxSourceBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(FileFailure.Describe(exception, file.File.Name));
        }
    }

    // Null when it has vanished since the folder was listed.
    FileStamp? StampOf(FileInfo file)
    {
        try
        {
            var target = options.FollowLinks && file.LinkTarget is not null && !LeavesFolder(file)
                ? file.ResolveLinkTarget(returnFinalTarget: true)
                : file;
            return target is FileInfo { Exists: true } found ? FileStamp.Of(found) : Unknown(file);
        }
        catch (FileNotFoundException)
        {
            return Unknown(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default(FileStamp);
        }
    }

    // A broken link, or a name that is not UTF-8, is there and says why it cannot be read.
    static FileStamp? Unknown(FileInfo file) =>
        file.LinkTarget is not null || FileFailure.IsUnnameable(file.Name) ? default(FileStamp) : null;

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
