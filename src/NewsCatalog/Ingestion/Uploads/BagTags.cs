using System.Formats.Tar;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The files of a bag that stand before its payload.</summary>
sealed class BagTags(Upload upload, BagFolder bag, SourceSize size)
{
    const int MostManifestBytes = 64 * 1024;
    const int DigestLength = 64;

    /// <summary>Makes sure that the files are what the bag's own digests say, if it has any.</summary>
    /// <exception cref="ImportFailedException">One is not.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var digests = new Dictionary<string, string>();
        string? manifest = null;
        await foreach (var (name, entry) in FilesAsync(cancellationToken))
        {
            if (name == BagFolder.TagManifest) manifest = await ReadAsync(entry, cancellationToken);
            else digests[name] = await DigestAsync(entry, cancellationToken);
        }

        foreach (var line in (manifest ?? "").Split('\n'))
        {
            if (line.Length <= DigestLength) continue;
            var (said, name) = (line[..DigestLength], line[DigestLength..].Trim());
            if (!digests.TryGetValue(name, out var digest))
                throw new ImportFailedException($"The bag is not whole: it has no {name}.");
            if (!said.Equals(digest, StringComparison.OrdinalIgnoreCase))
            {
                throw new ImportFailedException(
                    $"The bag is damaged: {name} is not what {BagFolder.TagManifest} says."
                );
            }
        }
    }

    /// <summary>The lines of one file; none when there is no such file.</summary>
    /// <exception cref="ImportFailedException">A line cannot be read.</exception>
    public async IAsyncEnumerable<T> ReadLinesAsync<T>(
        string file,
        JsonTypeInfo<T> type,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class
    {
        await foreach (var (name, entry) in FilesAsync(cancellationToken))
        {
            if (name != file || entry.DataStream is not { } content) continue;
            var number = 0;
            var lines = new TextLines(size.MaxLineBytes).ReadAsync(content, () => true, cancellationToken);
            await foreach (var line in lines)
            {
                number++;
                if (!line.IsBlank) yield return Parse(line.Bytes, type, $"Line {number} of {file}");
            }

            yield break;
        }
    }

    T Parse<T>(byte[]? line, JsonTypeInfo<T> type, string where)
        where T : class
    {
        if (line is null)
            throw new ImportFailedException($"{where} is longer than the {size.MaxLineBytes:N0} bytes that are read.");
        try
        {
            return JsonSerializer.Deserialize(line, type)
                ?? throw new ImportFailedException($"{where} is null, and no object.");
        }
        catch (JsonException invalid)
        {
            throw new ImportFailedException($"{where} cannot be read: {JsonSources.Sentence(invalid)}.");
        }
    }

    async IAsyncEnumerable<(string Name, TarEntry Entry)> FilesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (content, _) = upload.Open();
        await using var archive = content;
        await using var tar = new TarReader(content, leaveOpen: true);
        while (await tar.NextAsync(cancellationToken) is { } entry)
        {
            if (bag.Within(entry.PlainName) is not { } name) continue;
            if (BagFolder.IsPayload(name)) yield break;
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile) yield return (name, entry);
        }
    }

    static async Task<string> ReadAsync(TarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Length > MostManifestBytes)
            throw new ImportFailedException($"The bag is damaged: {BagFolder.TagManifest} is too large.");
        var bytes = new byte[entry.Length];
        if (entry.DataStream is { } content) await content.ReadExactlyAsync(bytes, cancellationToken);
        return Encoding.UTF8.GetString(bytes);
    }

    static async Task<string> DigestAsync(TarEntry entry, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(entry.DataStream ?? Stream.Null, cancellationToken));
}
