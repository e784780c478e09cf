using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The files of a tar or zip archive. Folders, hidden files and those of other programs are no
/// items.</summary>
sealed class ArchiveItems(Func<string, bool> isText, SourceSize size)
{
    static readonly string[] OfOtherPrograms = ["__MACOSX", "@eaDir", "Thumbs.db"];

    public async IAsyncEnumerable<ImportItem> ReadTarAsync(
        Stream content,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var archive = new TarReader(content, leaveOpen: true);
        var number = 0;
        while (await NextAsync(archive, cancellationToken) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            var name = WithoutDot(entry.Name);
            if (IsHidden(name)) continue;
            yield return Item(++number, name, () => Read(entry));
        }
    }

    public async IAsyncEnumerable<ImportItem> ReadZipAsync(
        Stream content,
        long packedBytes,
        ImportOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
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
                    ? (name, read())
                    : throw new UnreadableSourceException(
                        "its name is none of those that the setting Seeds:Patterns names"
                    )
        );

    byte[] Read(TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            throw new UnreadableSourceException($"it is no regular file but a {entry.EntryType}");
        if (entry.Length > size.MaxBytes) throw size.TooLarge(entry.Length);
        var bytes = new byte[entry.Length];
        entry.DataStream?.ReadExactly(bytes);
        return bytes;
    }

    byte[] Read(ZipArchiveEntry entry, long packedBytes, ImportOptions options)
    {
        // What the directory of an archive says need not be true.
        using var content = new BoundedStream(entry.Open(), packedBytes, options);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
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

    static async Task<TarEntry?> NextAsync(TarReader archive, CancellationToken cancellationToken)
    {
        try
        {
            return await archive.GetNextEntryAsync(copyData: false, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new ImportFailedException($"The archive is damaged: {exception.Message.TrimEnd('.')}.");
        }
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

    static string WithoutDot(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
}
