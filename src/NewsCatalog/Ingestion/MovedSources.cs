using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion;

/// <summary>Finds out which new sources are stored ones under another name, and which are copies.</summary>
sealed class MovedSources(IArticleWriter writer, MissingSources missing, ILogger log)
{
    /// <summary>The same drafts; those that were moved know their earlier name.</summary>
    public async Task<List<ArticleDraft>> FindAsync(
        List<ArticleDraft> drafts,
        Func<ArticleDraft, bool> isNew,
        CancellationToken cancellationToken
    )
    {
        List<string> hashes = [.. drafts.Where(isNew).Select(draft => draft.Facts.Sha256)];
        if (hashes.Count == 0) return drafts;
        var stored = (await writer.FindMovableAsync(hashes, cancellationToken)).ToLookup(source => source.Sha256);
        var seen = new Dictionary<string, string>();
        return drafts.ConvertAll(draft =>
        {
            if (!isNew(draft)) return draft;
            var (name, sha256) = (draft.SourceName, draft.Facts.Sha256);
            if (missing.Find(name, stored[sha256]) is { } previous) return draft with { PreviousName = previous };
            var original = stored[sha256].FirstOrDefault(source => !source.IsWithdrawn && source.Name != name)?.Name;
            if ((original ?? seen.GetValueOrDefault(sha256)) is { } copied)
                log.LogInformation("{Source} has the same bytes as {Other}; both are articles", name, copied);
            seen.TryAdd(sha256, name);
            return draft;
        });
    }
}
