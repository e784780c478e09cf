using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog.Seeding;

/// <summary>Reads stored sources again after the parser has become better.</summary>
public sealed class CatalogReparser(IArticleRepository articles, TimeProvider clock, ILogger<CatalogReparser> log)
{
    const int BatchSources = 100;

    /// <summary>Parses every source that an older parser has read. A version rises only where a value changed.</summary>
    public async Task ReparseAsync(CancellationToken cancellationToken)
    {
        var all = await articles.CountParsedBeforeAsync(ArticleTextParser.Version, cancellationToken);
        if (all == 0) return;

        var progress = new Progress("Reading stored sources again", clock, log);
        var total = new MergeReport(0, 0, 0);
        while (await articles.ListParsedBeforeAsync(ArticleTextParser.Version, BatchSources, cancellationToken) is { Count: > 0 } batch)
        {
            var parsed = InParallel.Select(batch, ParsedSource.From, cancellationToken);
            total += await articles.MergeAsync(parsed, cancellationToken);
            progress.Show(total.Updated + total.Unchanged, all);
        }

        log.LogInformation(
            "Read {All} stored sources again with parser version {Version}: {Updated} updated, {Unchanged} unchanged",
            all, ArticleTextParser.Version, total.Updated, total.Unchanged);
    }
}
