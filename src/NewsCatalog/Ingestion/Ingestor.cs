using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion;

/// <summary>
/// Brings sources into the catalog, in batches. Whatever goes wrong while one source is read, parsed or stored is that
/// source's refusal; the others go on.
/// </summary>
public sealed class Ingestor(IArticleWriter writer, SourceLimits limits, ILogger<Ingestor> log)
{
    const int BatchSources = 200;
    const int BatchBytes = 4 * 1024 * 1024;

    /// <summary>Reads the sources in order; <paramref name="progress"/> is told of each once it is written or
    /// refused.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="missing">Stored sources that are gone: one of <paramref name="sources"/> may be one of them,
    /// moved.</param>
    /// <param name="progress">Is told what became of each.</param>
    /// <param name="cancellationToken">Ends the run between two batches.</param>
    /// <exception cref="UnusableDatabaseException">Nothing can be written; what was reported is stored.</exception>
    public async Task RunAsync(
        IAsyncEnumerable<SourceFile> sources,
        MissingSources missing,
        IProgress<SourceResult> progress,
        CancellationToken cancellationToken
    )
    {
        var (batch, bytes) = (new Dictionary<string, ReadSource>(), 0);
        await foreach (var source in sources.WithCancellation(cancellationToken))
        {
            if (await ReadAsync(source, progress, cancellationToken) is not { } read) continue;
            if (batch.Count == BatchSources || bytes > BatchBytes || batch.ContainsKey(source.Name))
            {
                await IngestAsync(batch, missing, progress, cancellationToken);
                (batch, bytes) = ([], 0);
            }

            batch.Add(source.Name, read);
            bytes += read.Content.Length;
        }

        if (batch.Count > 0) await IngestAsync(batch, missing, progress, cancellationToken);
    }

    async Task<ReadSource?> ReadAsync(
        SourceFile source,
        IProgress<SourceResult> progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new ReadSource(source, await source.ReadAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            progress.Report(Refused(source.Name, exception));
            return null;
        }
    }

    async Task IngestAsync(
        Dictionary<string, ReadSource> batch,
        MissingSources missing,
        IProgress<SourceResult> progress,
        CancellationToken cancellationToken
    )
    {
        var stored = await writer.FindFactsAsync(batch.Keys, cancellationToken);
        var changed = new List<ReadSource>();
        foreach (var (name, source) in batch)
        {
            if (stored.TryGetValue(name, out var known) && IsUpToDate(known.Facts, source.Content))
                progress.Report(Unchanged(name, known));
            else changed.Add(source);
        }

        var drafts = new List<ArticleDraft>();
        foreach (var (draft, refusal) in InParallel.Select(changed, Build, cancellationToken))
        {
            if (draft is not null) drafts.Add(draft);
            else progress.Report(refusal!);
        }

        if (drafts.Count == 0) return;
        var moves = new MovedSources(writer, missing, log);
        drafts = await moves.FindAsync(drafts, draft => !stored.ContainsKey(draft.SourceName), cancellationToken);
        await WriteAsync(drafts, progress, cancellationToken);
    }

    bool IsUpToDate(SourceFacts stored, byte[] content) =>
        stored.ParserVersion == ArticleTextParser.Version && stored.MaxRelatedHeadlines == limits.MaxRelatedHeadlines
        && stored.Bytes == content.Length && stored.Sha256 == Convert.ToHexStringLower(SHA256.HashData(content));

    (ArticleDraft? Draft, SourceResult? Refusal) Build(ReadSource source)
    {
        try
        {
            var draft = ArticleDraftBuilder.Build(source.File.Name, source.Content, limits);
            return (draft with { FileModifiedAt = source.File.FileModifiedAt }, null);
        }
        catch (Exception exception)
        {
            return (null, Refused(source.File.Name, exception) with { IsContentRefused = true });
        }
    }

    async Task WriteAsync(
        List<ArticleDraft> drafts,
        IProgress<SourceResult> progress,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<WriteResult> results;
        try
        {
            results = await writer.WriteAsync(drafts, cancellationToken);
        }
        catch (Exception exception) when (exception is not (UnusableDatabaseException or OperationCanceledException))
        {
            await WriteApartAsync(drafts, exception, progress, cancellationToken);
            return;
        }

        foreach (var (draft, result) in drafts.Zip(results))
        {
            if (draft.Warnings.Contains("encoding-guessed"))
            {
                log.LogInformation(
                    "{Source} is not valid UTF-8; it is read as {Encoding}",
                    draft.SourceName,
                    draft.Facts.Encoding
                );
            }

            progress.Report(new SourceResult(draft.SourceName, result, Refusal: null));
        }
    }

    // One of them cannot be stored: halving the batch finds it in a few steps.
    async Task WriteApartAsync(
        List<ArticleDraft> drafts,
        Exception exception,
        IProgress<SourceResult> progress,
        CancellationToken cancellationToken
    )
    {
        if (drafts is [var only])
        {
            progress.Report(Refused(only.SourceName, exception));
            return;
        }

        var half = drafts.Count / 2;
        await WriteAsync(drafts[..half], progress, cancellationToken);
        await WriteAsync(drafts[half..], progress, cancellationToken);
    }

    static SourceResult Unchanged(string name, StoredFacts stored) =>
        new(
            name,
            new WriteResult(stored.ArticleId, WriteOutcome.Unchanged, stored.Version, stored.Revision),
            Refusal: null
        );

    SourceResult Refused(string name, Exception exception)
    {
        if (exception is UnreadableSourceException) return new SourceResult(name, Written: null, exception.Message);

        // Our fault, and only the stack says where.
        log.LogError(exception, "{Source} could not be read", name);
        return new SourceResult(
            name,
            Written: null,
            $"the program failed on it ({exception.Message.TrimEnd('.')}); please report it"
        );
    }

    sealed record ReadSource(SourceFile File, byte[] Content);
}
