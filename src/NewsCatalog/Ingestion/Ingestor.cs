using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;
using NewsCatalog.Parsing;
using NewsCatalog.Tasks;
using NewsCatalog.Telemetry;

namespace NewsCatalog.Ingestion;

/// <summary>
/// Brings sources into the catalog, in batches. Whatever goes wrong while one source is read, parsed or stored is that
/// source's refusal; the others go on.
/// </summary>
public sealed class Ingestor(
    IArticleWriter writer,
    SourceLimits limits,
    OutletAliases aliases,
    ILogger<Ingestor> log
)
{
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
        var batch = new SourceBatch();
        await foreach (var source in sources.WithCancellation(cancellationToken))
        {
            if (await ReadAsync(source, progress, cancellationToken) is not { } content) continue;
            if (batch.TryAdd(source, content)) continue;
            await IngestAsync(batch, missing, progress, checkpoint: null, cancellationToken);
            batch = new SourceBatch();
            batch.TryAdd(source, content);
        }

        if (batch.Sources.Count > 0)
            await IngestAsync(batch, missing, progress, checkpoint: null, cancellationToken);
    }

    /// <summary>Brings one batch into the catalog and reports each of its sources.</summary>
    /// <returns>What became of each, in no particular order.</returns>
    /// <param name="batch">The sources with their bytes.</param>
    /// <param name="checkpoint">Says how far an import has come with these results; stored with the batch. Null for
    /// sources of no import.</param>
    /// <param name="cancellationToken">Ends the work; nothing of the batch is written then.</param>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now.</exception>
    /// <exception cref="ImportEndedException">The import has been ended; nothing of the batch is written.</exception>
    public async Task<IReadOnlyList<SourceResult>> RunAsync(
        SourceBatch batch,
        Func<IReadOnlyList<SourceResult>, Import>? checkpoint,
        CancellationToken cancellationToken
    )
    {
        var results = new ResultList();
        await IngestAsync(batch, MissingSources.None, results, checkpoint, cancellationToken);
        return results.All;
    }

    /// <summary>Brings articles back as withdrawn ones, as another catalog remembered them.</summary>
    /// <returns>What became of each, in order.</returns>
    /// <param name="withdrawn">The articles; each id is there once.</param>
    /// <param name="checkpoint">Says how far an import has come with these results.</param>
    /// <param name="cancellationToken">Ends the work; nothing is written then.</param>
    /// <exception cref="UnusableDatabaseException">Nothing can be written now.</exception>
    /// <exception cref="ImportEndedException">The import has been ended; nothing is written.</exception>
    public async Task<IReadOnlyList<SourceResult>> RestoreAsync(
        IReadOnlyList<WithdrawnHistory> withdrawn,
        Func<IReadOnlyList<SourceResult>, Import> checkpoint,
        CancellationToken cancellationToken
    )
    {
        return ResultsOf(
            await writer.RestoreAsync(withdrawn, results => checkpoint(ResultsOf(results)), cancellationToken)
        );

        IReadOnlyList<SourceResult> ResultsOf(IReadOnlyList<WriteResult> results) =>
        [
            .. withdrawn.Zip(results, (one, result) => new SourceResult(one.Article.SourceName, result, Refusal: null)),
        ];
    }

    async Task<byte[]?> ReadAsync(
        SourceFile source,
        IProgress<SourceResult> progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await source.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var refused = SourceRefusal.Of(source.Name, exception, log);
            IngestionMetrics.Count(refused);
            progress.Report(refused);
            return null;
        }
    }

    async Task IngestAsync(
        SourceBatch batch,
        MissingSources missing,
        IProgress<SourceResult> progress,
        Func<IReadOnlyList<SourceResult>, Import>? checkpoint,
        CancellationToken cancellationToken
    )
    {
        using var span = CatalogTelemetry.Spans.StartActivity("newscatalog.ingestion.batch");
        span?.SetTag("newscatalog.sources", batch.Sources.Count);
        var results = new ResultList();
        var stored = await writer.FindFactsAsync([.. batch.Sources.Keys], cancellationToken);
        var changed = new List<ReadSource>();
        foreach (var (name, source) in batch.Sources)
        {
            if (stored.TryGetValue(name, out var known) && IsUpToDate(known.Facts, source))
                results.Report(Unchanged(name, known));
            else
                changed.Add(source);
        }

        var drafts = new List<ArticleDraft>();
        foreach (var (draft, refusal) in InParallel.Select(changed, Build, cancellationToken))
        {
            if (draft is not null) drafts.Add(draft);
            else results.Report(refusal!);
        }

        var moves = new MovedSources(writer, missing, log);
        drafts = await moves.FindAsync(drafts, IsNewFile, cancellationToken);
        if (drafts.Count > 0 || checkpoint is not null)
            await new DraftWriting(writer, results, log).WriteAsync(drafts, checkpoint, cancellationToken);
        foreach (var result in results.All)
        {
            IngestionMetrics.Count(result);
            progress.Report(result);
        }

        bool IsNewFile(ArticleDraft draft) => draft.FileModifiedAt is not null && !stored.ContainsKey(draft.SourceName);
    }

    // A condition is to be asked whatever the bytes are.
    bool IsUpToDate(SourceFacts stored, ReadSource source) =>
        source.File.Condition is null
        && stored.ParserVersion == ArticleTextParser.Version
        && stored.MaxRelatedHeadlines == limits.MaxRelatedHeadlines
        && stored.Bytes == source.Content.Length
        && stored.Sha256 == Convert.ToHexStringLower(SHA256.HashData(source.Content));

    (ArticleDraft? Draft, SourceResult? Refusal) Build(ReadSource source)
    {
        try
        {
            var draft = ArticleDraftBuilder.Build(source.File.Name, source.Content, limits, aliases);
            var file = source.File;
            draft = draft with
            {
                FileModifiedAt = file.FileModifiedAt,
                Condition = file.Condition,
                History = file.History,
            };
            return (draft, null);
        }
        catch (Exception exception)
        {
            return (null, SourceRefusal.Of(source.File.Name, exception, log) with { IsContentRefused = true });
        }
    }

    static SourceResult Unchanged(string name, StoredFacts stored) =>
        new(
            name,
            new WriteResult(stored.ArticleId, WriteOutcome.Unchanged, stored.Version, stored.Revision),
            Refusal: null
        );
}
