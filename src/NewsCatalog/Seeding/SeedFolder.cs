using System.Security.Cryptography;
using NewsCatalog.Articles;

namespace NewsCatalog.Seeding;

/// <summary>The folder of source texts: the only code that reads them from the disk.</summary>
public sealed class SeedFolder(string path, int maxBytes)
{
    // Hidden files are left out, which is the default here: editors and file managers keep their own beside the texts.
    static readonly EnumerationOptions Texts = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false };
    static readonly EnumerationOptions Folders = new() { IgnoreInaccessible = false };

    /// <summary>All sources in the folder and below it, named by their path relative to it with forward slashes, in ordinal order.</summary>
    /// <exception cref="UnreadableFolderException">The folder itself is missing or cannot be listed.</exception>
    public SeedListing List()
    {
        if (!Directory.Exists(path)) throw new UnreadableFolderException(path, "it does not exist");
        var (names, refused, folders) = (new List<string>(), new List<UnreadableSourceException>(), new Queue<string>([path]));
        while (folders.TryDequeue(out var folder))
        {
            try
            {
                names.AddRange(Directory.EnumerateFiles(folder, "*.txt", Texts).Select(NameOf));

                // Links between folders may go round in circles.
                foreach (var below in new DirectoryInfo(folder).EnumerateDirectories("*", Folders).Where(below => below.LinkTarget is null))
                    folders.Enqueue(below.FullName);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (folder == path) throw new UnreadableFolderException(path, Reason(exception));
                refused.Add(new UnreadableSourceException(NameOf(folder), Reason(exception)));
            }
        }

        names.Sort(StringComparer.Ordinal);
        return new SeedListing(names, refused);
    }

    /// <exception cref="UnreadableSourceException">The file cannot be opened, is too large or has vanished.</exception>
    public async Task<StoredSource> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(Path.Combine(path, name));
            if (file.Length > maxBytes)
            {
                throw new UnreadableSourceException(
                    name, $"it has {file.Length:N0} bytes, more than the {maxBytes:N0} that the setting Seeds:MaxSourceBytes allows");
            }

            var content = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
            return new StoredSource(name, Convert.ToHexStringLower(SHA256.HashData(content)), content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(name, Reason(exception));
        }
    }

    string NameOf(string file) => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/');

    static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException => "it is not there (a broken link?)",
        _ => exception.Message,
    };
}
