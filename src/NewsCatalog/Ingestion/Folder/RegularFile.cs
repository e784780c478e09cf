namespace NewsCatalog.Ingestion.Folder;

/// <summary>Reads files that may be anything.</summary>
static class RegularFile
{
    /// <summary>All bytes of a regular file. One more than it may have is asked for, whatever it said of its
    /// length.</summary>
    /// <exception cref="UnreadableSourceException">It is empty or too large, or it is a pipe or device.</exception>
    /// <exception cref="IOException">It cannot be opened or has vanished.</exception>
    public static async Task<byte[]> ReadAsync(FileInfo file, int maxBytes, CancellationToken cancellationToken)
    {
        // Pipes, sockets and devices have no length. To open one may wait for ever, to read one may never end.
        if (file.Length == 0)
            throw new UnreadableSourceException("it is empty, or no regular file but a pipe or device");
        if (file.Length > maxBytes)
            throw TooLarge(file.Length, maxBytes);
        await using var stream = new FileStream(
            file.FullName, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        var content = new byte[file.Length + 1];
        var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        if (read == content.Length)
            throw new UnreadableSourceException("it grows while it is read; the next scan reads it");
        return content[..read];
    }

    static UnreadableSourceException TooLarge(long bytes, int maxBytes) =>
        new($"it has {bytes:N0} bytes, more than the {maxBytes:N0} that the setting Seeds:MaxSourceBytes allows");
}
