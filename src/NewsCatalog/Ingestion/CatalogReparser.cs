using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion;

/// <summary>Reads stored sources again after the parser, a limit of it or the names of outlets have
/// changed.</summary>
public sealed class CatalogReparser(
    IArticleWriter articles,
    Ingestor ingestor,
    SourceLimits limits,
    IOutletTable outlets,
    OutletAliases aliases,
    TimeProvider clock,
    ILogger<CatalogReparser> log,
    IProgress<WorkProgress>? display = null
)
{
    const int BatchSources = 100;

    /// <summary>
    /// Parses every source that an older parser has read, or one under another limit or with other names of outlets. A
    /// version rises only where a value changed.
    /// </summary>
    public async Task ReparseAsync(CancellationToken cancellationToken)
    {
        await outlets.TakeAsync(aliases.Digest, cancellationToken);
        var all = await articles.CountOutdatedAsync(
            ArticleTextParser.Version,
            limits.MaxRelatedHeadlines,
            cancellationToken
        );
        if (all == 0)
            return;
        var progress = new IngestionProgress("Reading stored sources again", all, clock, log, display);
        try
        {
            await ingestor.RunAsync(
                OutdatedAsync(cancellationToken),
                MissingSources.None,
                progress,
                cancellationToken
            );
        }
        finally
        {
            progress.End();
        }

        log.LogInformation(
            "Read {All} stored sources again with parser version {Version}: {Updated} updated, {Unchanged} "
                + "unchanged, {Refused} as before",
            all,
            ArticleTextParser.Version,
            progress.Count(WriteOutcome.Updated),
            progress.Count(WriteOutcome.Unchanged),
            progress.Refused
        );
    }

    // What is refused stays outdated and would be listed for ever, so each batch begins behind it.
    async IAsyncEnumerable<SourceFile> OutdatedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        while (
            await articles.ListOutdatedAsync(
                ArticleTextParser.Version,
                limits.MaxRelatedHeadlines,
                after,
                BatchSources,
                cancellationToken
            )
                is { Count: > 0 } batch
        )
        {
            foreach (var source in batch)
                yield return new SourceFile(source.Name, _ => ValueTask.FromResult(source.Content));
            after = batch[^1].Name;
        }
    }
}
