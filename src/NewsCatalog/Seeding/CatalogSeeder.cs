using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;

namespace NewsCatalog.Seeding;

/// <summary>Brings the catalog up to date with the seed folder. Nothing stored is ever removed.</summary>
public sealed class CatalogSeeder(IArticleRepository articles, IOptions<SeedOptions> options, TimeProvider clock, ILogger<CatalogSeeder> log)
{
    const int BatchFiles = 200;
    const int BatchBytes = 4 * 1024 * 1024;

    readonly SeedFolder _folder = new(options.Value.Folder, options.Value.MaxSourceBytes);
    readonly Progress _progress = new("Seeding", clock, log);
    int _unreadable;

    /// <exception cref="UnreadableFolderException">The folder cannot be listed.</exception>
    /// <exception cref="UnreadableSourceException">A file cannot be read, and the settings say to stop then.</exception>
    public async Task<SeedReport> SeedAsync(CancellationToken cancellationToken)
    {
        var (names, refused) = _folder.List();
        foreach (var folder in refused) Refuse(folder);
        if (names.Count == 0)
            log.LogWarning("There is no *.txt file under {Folder}; the setting Seeds:Folder names it", options.Value.Folder);

        var (total, seen) = (new MergeReport(0, 0, 0), 0);
        foreach (var some in names.Chunk(BatchFiles))
        {
            await foreach (var batch in ReadAsync(some, cancellationToken)) total += await MergeAsync(batch, cancellationToken);
            _progress.Show(seen += some.Length, names.Count);
        }

        var unchanged = names.Count + refused.Count - total.Added - total.Updated - _unreadable;
        return new SeedReport(total.Added, unchanged, total.Updated, _unreadable);
    }

    /// <summary>The files among these whose bytes are not stored yet, in batches bounded by their size.</summary>
    async IAsyncEnumerable<List<StoredSource>> ReadAsync(
        string[] names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stored = await articles.FindFingerprintsAsync(names, cancellationToken);
        var (batch, bytes) = (new List<StoredSource>(), 0);
        foreach (var name in names)
        {
            var source = await ReadAsync(name, cancellationToken);
            if (source is null || stored.GetValueOrDefault(name) == source.Sha256) continue;
            batch.Add(source);
            bytes += source.Content.Length;
            if (bytes < BatchBytes) continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }

    async Task<StoredSource?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _folder.ReadAsync(name, cancellationToken);
        }
        catch (UnreadableSourceException exception)
        {
            Refuse(exception);
            return null;
        }
    }

    async Task<MergeReport> MergeAsync(List<StoredSource> batch, CancellationToken cancellationToken)
    {
        var parsed = InParallel.Select(batch, ParsedSource.From, cancellationToken);
        var readable = parsed.Where(IsText).ToList();
        return readable.Count > 0 ? await articles.MergeAsync(readable, cancellationToken) : new MergeReport(0, 0, 0);
    }

    bool IsText(ParsedSource source)
    {
        if (source.Text.Objection is { } objection)
        {
            Refuse(new UnreadableSourceException(source.Source.Name, objection));
            return false;
        }

        if (source.Text.EncodingGuessed)
            log.LogInformation("{Source} is not valid UTF-8; it is read as {Encoding}", source.Source.Name, source.Text.Encoding);
        return true;
    }

    void Refuse(UnreadableSourceException exception)
    {
        if (options.Value.StopOnUnreadable) throw exception;
        _unreadable++;
        log.LogWarning("{Problem}", exception.Message);
    }
}
