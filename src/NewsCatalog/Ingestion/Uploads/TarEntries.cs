using System.Formats.Tar;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Reads the entries of a tar archive that somebody else made.</summary>
static class TarEntries
{
    extension(TarReader archive)
    {
        /// <summary>The next entry; null at the end.</summary>
        /// <exception cref="ImportFailedException">The archive is damaged.</exception>
        public async Task<TarEntry?> NextAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await archive.GetNextEntryAsync(copyData: false, cancellationToken);
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                throw Damaged(exception);
            }
        }

        /// <inheritdoc cref="NextAsync"/>
        public TarEntry? Next()
        {
            try
            {
                return archive.GetNextEntry(copyData: false);
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                throw Damaged(exception);
            }
        }
    }

    extension(TarEntry entry)
    {
        /// <summary>Its name without the <c>./</c> that some programs begin names with.</summary>
        public string PlainName => entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;

        /// <summary>The bytes of a file.</summary>
        /// <exception cref="UnreadableSourceException">It is no file, or too large.</exception>
        public byte[] ReadBytes(SourceSize size)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                throw new UnreadableSourceException($"it is no regular file but a {entry.EntryType}");
            if (entry.Length > size.MaxBytes) throw size.TooLarge(entry.Length);
            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            return bytes;
        }
    }

    static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or EndOfStreamException or FormatException or InvalidOperationException;

    static ImportFailedException Damaged(Exception exception) =>
        new($"The archive is damaged: {exception.Message.TrimEnd('.')}.");
}
