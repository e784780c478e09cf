using System.Formats.Tar;
using System.Security.Cryptography;
using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The files under <c>data/</c> of a bag, which stand in the order of the versions.</summary>
sealed class BagPayload : IDisposable
{
    /// <summary>Files that are missing are damage; when so many articles in a row miss theirs, the order is
    /// another.</summary>
    const int MostMissingInRow = 100;

    readonly BagFolder _bag;
    readonly SourceSize _size;
    readonly Stream _content;
    readonly TarReader _archive;
    TarEntry? _next;
    string _path = "";
    int _missing;

    public BagPayload(Upload upload, BagFolder bag, SourceSize size)
    {
        (_bag, _size) = (bag, size);
        (_content, _) = upload.Open();
        _archive = new TarReader(_content, leaveOpen: true);
        Advance();
    }

    /// <summary>Reads the files of one article.</summary>
    /// <returns>The bytes of its last version, and the contents of all by their paths.</returns>
    /// <exception cref="UnreadableSourceException">One is missing or damaged.</exception>
    /// <exception cref="ImportFailedException">The files stand in another order, or some are missing at the
    /// end.</exception>
    public (byte[] Present, IReadOnlyDictionary<string, SourceContent> ByPath) Read(BagVersions versions)
    {
        var present = Array.Empty<byte>();
        var byPath = new Dictionary<string, SourceContent>();
        while (_next is not null && versions.Paths.Contains(_path))
        {
            _missing = 0;
            var bytes = _next.ReadBytes(_size);
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var said = versions.All.First(version => version.Path == _path);
            if ((said.Sha256, said.Bytes) != (digest, bytes.Length))
                throw new UnreadableSourceException($"{_path} has other bytes than the bag says");
            byPath[_path] = SourceContent.Of(digest, bytes);
            if (_path == versions.All[^1].Path) present = bytes;
            Advance();
        }

        if (versions.Paths.FirstOrDefault(path => !byPath.ContainsKey(path)) is { } missing) throw Missing(missing);
        return (present, byPath);
    }

    /// <summary>Passes what is left of the files of one article.</summary>
    public void Skip(BagVersions versions)
    {
        while (_next is not null && versions.Paths.Contains(_path)) Advance();
    }

    public void Dispose()
    {
        _archive.Dispose();
        _content.Dispose();
    }

    Exception Missing(string path)
    {
        if (_next is null) return new ImportFailedException($"The bag is not whole: it ends before {path}.");
        return ++_missing < MostMissingInRow
            ? new UnreadableSourceException($"the bag has no {path} where it should stand")
            : new ImportFailedException(
                $"The files under data/ do not stand in the order of {BagFolder.Versions}, beginning with {_path}."
            );
    }

    void Advance()
    {
        while ((_next = _archive.Next()) is { } entry)
        {
            if (entry.EntryType == TarEntryType.Directory) continue;
            _path = _bag.Within(entry.PlainName) ?? "";
            if (BagFolder.IsPayload(_path)) return;
        }
    }
}
