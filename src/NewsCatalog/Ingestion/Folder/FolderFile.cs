using NewsCatalog.Text;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>A file of the folder as it was when the folder was listed.</summary>
/// <param name="Name">Its path below the folder, with forward slashes.</param>
/// <param name="Stamp">What changes when the file is written.</param>
/// <param name="File">The file itself.</param>
public sealed record FolderFile(string Name, FileStamp Stamp, FileInfo File)
{
    /// <summary>Whether it has stood still for a moment. A file may be written twice within one tick of its clock, so
    /// until then its stamp does not tell its bytes.</summary>
    public bool IsSettled { get; init; }
}

/// <summary>The size and time of a file: while both stay, its bytes are taken to be the same.</summary>
public readonly record struct FileStamp(long Bytes, DateTimeOffset ModifiedAt)
{
    /// <summary>In whole microseconds, as databases keep times.</summary>
    public static FileStamp Of(FileInfo file) =>
        new(file.Length, new DateTimeOffset(file.LastWriteTimeUtc).InMicroseconds());
}
