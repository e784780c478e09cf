using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The files of a tar or zip archive. Folders, hidden files and those of other programs are no
/// items.</summary>
sealed class ArchiveItems(Func<string, bool> isText, SourceSize size)
{
    static readonly string[] OfOtherPrograms = ["__MACOSX", "@eaDir", "Thumbs.db"];

    /// <param name="content">The archive.</param>
    /// <param name="bag">The bag that it is; null when it is none. The other files of a bag are no items.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<ImportItem> ReadTarAsync(
        Stream content,
        BagFolder? bag,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var end = new TarEnd(content);
        await using var archive = new TarReader(end, leaveOpen: true);
        var number = 0;
        while (await archive.NextAsync(cancellationToken) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            var name = entry.PlainName;
            if (bag is not null && !bag.TryEnterPayload(ref name)) continue;
            if (IsHidden(name)) continue;
            yield return Item(++number, name, () => entry.ReadBytes(size));
        }

        // Only who reads a compressed stream to its end learns whether it is whole.
        await end.CopyToAsync(Stream.Null, cancellationToken);
        if (!end.IsReached) throw new ImportFailedException("The archive is damaged: it ends too early.");
    }

    public async IAsyncEnumerable<ImportItem> ReadZipAsync(
        Stream content,
        long packedBytes,
        ImportOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ZipDirectory.Check(content);
        await using var archive = await OpenZipAsync(content, cancellationToken);
        var (number, unpacked) = (0, 0L);
        foreach (var entry in archive.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.FullName.EndsWith('/') || IsHidden(entry.FullName)) continue;
            unpacked += Math.Min(entry.Length, size.MaxBytes + 1L);
            yield return Item(++number, entry.FullName, () => Read(entry, packedBytes, options));
            if (unpacked > options.MaxUnpackedBytes) throw BoundedStream.TooMuch(options);
        }
    }

    ImportItem Item(int number, string name, Func<byte[]> read) =>
        new(
            number,
            Line: null,
            name,
            () =>
                isText(name[(name.LastIndexOf('/') + 1)..])
                    ? new ImportedSource(name, read())
                    : throw new UnreadableSourceException(
                        "its name is none of those that the setting Seeds:Patterns names"
                    )
        );

    byte[] Read(ZipArchiveEntry entry, long packedBytes, ImportOptions options)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            // What the directory of an archive says need not be true.
            using var content = new BoundedStream(entry.Open(), packedBytes, options);
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                if (bytes.Length + read > size.MaxBytes)
                    throw size.TooLarge(Math.Max(entry.Length, bytes.Length + read));
                bytes.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableSourceException($"it is damaged in the archive: {damaged.Message.TrimEnd('.')}");
        }

        return bytes.ToArray();
    }

    static async Task<ZipArchive> OpenZipAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipArchive.CreateAsync(
                content,
                ZipArchiveMode.Read,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellationToken
            );
        }
        catch (InvalidDataException exception)
        {
            throw new ImportFailedException($"The archive is damaged: {exception.Message.TrimEnd('.')}.");
        }
    }

    static bool IsHidden(string name) =>
        name.Split('/')
            .Any(part => (part.StartsWith('.') && part is not ("." or "..")) || OfOtherPrograms.Contains(part));
}
