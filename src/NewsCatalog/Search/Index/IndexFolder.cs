using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsCatalog.Search.Index;

/// <summary>
/// A folder that no other process uses for an index until this is disposed. Lucene's own lock is a shared one on Linux:
/// it keeps nobody out.
/// </summary>
sealed class IndexFolder : IDisposable
{
    const string LockName = "newscatalog.lock";
    const int Most = 10;

    readonly FileStream _lock;

    IndexFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Takes a folder, or the first of those named after it (-2, -3) that no other process has.</summary>
    /// <exception cref="IOException">It cannot be written, or other processes have all of them.</exception>
    public static IndexFolder Take(string path)
    {
        // An index of one's own costs disk space; sharing one costs answers.
        for (var number = 1; number <= Most; number++)
        {
            var folder = number == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}-{number}");
            if (TryTake(folder) is { } taken) return taken;
        }

        throw new IOException($"{Most} other processes have their indexes in {path} and beside it.");
    }

    /// <summary>Compares all files of the index with their checksums.</summary>
    /// <exception cref="IOException">The index is damaged.</exception>
    public void Verify()
    {
        // Through a buffer: mapped, all that is read would count as memory of this process.
        using var files = new NIOFSDirectory(new DirectoryInfo(Path), NoLockFactory.GetNoLockFactory());
        if (!DirectoryReader.IndexExists(files)) return;
        using var index = DirectoryReader.Open(files);
        index.Verify();
    }

    /// <summary>Deletes the index. Nothing else in the folder is touched, whatever folder a setting names.</summary>
    public void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(Path).Where(IsOfIndex)) File.Delete(file);
    }

    // The file stays: another process may be waiting to open it.
    public void Dispose() => _lock.Dispose();

    static IndexFolder? TryTake(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            return new IndexFolder(path, new FileStream(
                System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    // What flock answers on Linux and macOS; Windows says that the file is shared by nobody.
    static bool IsHeld(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32;

    static bool IsOfIndex(string file) => System.IO.Path.GetFileName(file) is var name
        && (name.StartsWith('_') || name.StartsWith("segments", StringComparison.Ordinal) || name == "write.lock");
}
