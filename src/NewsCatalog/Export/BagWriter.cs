using System.Text;

namespace NewsCatalog.Export;

/// <summary>
/// Writes a BagIt bag (RFC 8493) as a tar archive: the bytes of all versions, what the catalog knows of them, and the
/// digests that they are checked by. One state of the catalog always gives the same bytes.
/// </summary>
public sealed class BagWriter
{
    const string Folder = "newscatalog/";
    const string Declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    static readonly string Software = $"NewsCatalog {typeof(BagWriter).Assembly.GetName().Version!.ToString(3)}";

    readonly ExportedCatalog _export;
    readonly PaxArchive _archive;
    DateTimeOffset _newest = DateTimeOffset.UnixEpoch;
    long _payloadBytes;
    int _payloadFiles;

    BagWriter(ExportedCatalog export, Stream output) => (_export, _archive) = (export, new PaxArchive(output));

    /// <exception cref="InvalidDataException">Stored bytes are damaged.</exception>
    public static Task WriteAsync(ExportedCatalog export, Stream output, CancellationToken cancellationToken) =>
        new BagWriter(export, output).WriteAsync(cancellationToken);

    // The declaration is sent at once: what follows is known when all articles have been read.
    async Task WriteAsync(CancellationToken cancellationToken)
    {
        await AddAsync("bagit.txt", Declaration, cancellationToken);
        await using var articles = new TagFile("articles.ndjson");
        await using var versions = new TagFile("versions.ndjson");
        await using var withdrawn = new TagFile("withdrawn.ndjson");
        await using var manifest = new TagFile("manifest-sha256.txt");
        await WriteArticlesAsync(articles, cancellationToken);
        await WriteVersionsAsync(versions, manifest, cancellationToken);
        if (_export.IsWhole) await WriteWithdrawnAsync(withdrawn, cancellationToken);

        var info = $"Bag-Software-Agent: {Software}\nPayload-Oxum: {_payloadBytes}.{_payloadFiles}\n";
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["bagit.txt"] = Sha256Of(Declaration),
            ["bag-info.txt"] = Sha256Of(info),
        };
        await AddAsync("bag-info.txt", info, cancellationToken);
        TagFile[] files = _export.IsWhole
            ? [manifest, articles, versions, withdrawn]
            : [manifest, articles, versions];
        foreach (var file in files)
        {
            var content = await file.CompleteAsync(cancellationToken);
            await _archive.AddFileAsync(Folder + file.Name, content, file.Length, _newest, cancellationToken);
            digests[file.Name] = file.Sha256;
        }

        var lines = digests.Select(file => $"{file.Value}  {file.Key}\n");
        await AddAsync("tagmanifest-sha256.txt", string.Concat(lines), cancellationToken);
        await WritePayloadAsync(cancellationToken);
        await _archive.EndAsync(cancellationToken);
    }

    async Task WriteArticlesAsync(TagFile articles, CancellationToken cancellationToken)
    {
        await foreach (var batch in _export.ReadArticlesAsync(cancellationToken))
        {
            foreach (var article in batch)
            {
                await articles.WriteLineAsync(
                    BagArticle.From(article),
                    BagJson.Lines.BagArticle,
                    cancellationToken
                );
                Note(article.ModifiedAt);
            }
        }
    }

    async Task WriteVersionsAsync(TagFile versions, TagFile manifest, CancellationToken cancellationToken)
    {
        await foreach (var ofArticle in _export.ReadVersionsAsync(cancellationToken))
        {
            var paths = BagPath.Of(ofArticle);
            foreach (var ((version, _), path) in ofArticle.Zip(paths))
            {
                await versions.WriteLineAsync(
                    BagVersion.From(version, path),
                    BagJson.Lines.BagVersion,
                    cancellationToken
                );
                Note(version.At);
            }

            foreach (var index in BagPath.Owners(paths))
            {
                var facts = ofArticle[index].Version.Facts;
                var line = $"{facts.Sha256}  {BagPath.InManifest(paths[index])}";
                await manifest.WriteLineAsync(line, cancellationToken);
                _payloadBytes += facts.Bytes;
                _payloadFiles++;
            }
        }
    }

    async Task WriteWithdrawnAsync(TagFile withdrawn, CancellationToken cancellationToken)
    {
        await foreach (var article in _export.ReadWithdrawnAsync(cancellationToken))
        {
            await withdrawn.WriteLineAsync(article, BagJson.Lines.WithdrawnArticle, cancellationToken);
            Note(article.WithdrawnAt);
        }
    }

    async Task WritePayloadAsync(CancellationToken cancellationToken)
    {
        await _archive.AddFolderAsync(Folder + BagPath.Payload, _newest, cancellationToken);
        var done = 0;
        await foreach (var ofArticle in _export.ReadVersionsAsync(cancellationToken))
        {
            var paths = BagPath.Of(ofArticle);
            foreach (var index in BagPath.Owners(paths))
            {
                var version = ofArticle[index].Version;
                var content = await _export.ReadContentAsync(version.ContentNumber, cancellationToken);
                await _archive.AddFileAsync(
                    Folder + paths[index],
                    content,
                    version.At,
                    cancellationToken
                );
            }

            _export.Report("Packing", ++done);
        }
    }

    void Note(DateTimeOffset time) => _newest = time > _newest ? time : _newest;

    Task AddAsync(string name, string text, CancellationToken cancellationToken) => _archive.AddFileAsync(
        Folder + name, Encoding.UTF8.GetBytes(text), _newest, cancellationToken);

    static string Sha256Of(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
