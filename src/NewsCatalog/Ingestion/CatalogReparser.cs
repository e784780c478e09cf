using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog.Ingestion;

/// <summary>Reads stored sources again after the parser or a limit of it has changed.</summary>
public sealed class CatalogReparser(
    IArticleWriter articles, Ingestor ingestor, SourceLimits limits, TimeProvider clock, ILogger<CatalogReparser> log)
{
    const int BatchSources = 100;

    /// <summary>
    /// Parses every source that an older parser has read, or one under another limit. A version rises only where a
    /// value changed.
    /// </summary>
    public async Task ReparseAsync(CancellationToken cancellationToken)
    {
        var all = await articles.CountOutdatedAsync(
            ArticleTextParser.Version,
            limits.MaxRelatedHeadlines,
            cancellationToken
        );
        if (all == 0)
            return;
        var progress = new IngestionProgress("Reading stored sources again", all, clock, log);
        await ingestor.RunAsync(
            OutdatedAsync(cancellationToken),
            MissingSources.None,
            progress,
            cancellationToken
        );
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
