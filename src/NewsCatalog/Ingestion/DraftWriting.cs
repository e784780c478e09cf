using Microsoft.Extensions.Logging;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Ingestion;

/// <summary>Writes the drafts of one batch and adds what became of each to the results.</summary>
sealed class DraftWriting(IArticleWriter writer, ResultList results, ILogger log)
{
    const string StaysAway = "its article was deleted; it comes back when the file changes";

    public async Task WriteAsync(
        List<ArticleDraft> drafts,
        Func<IReadOnlyList<SourceResult>, Import>? checkpoint,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<WriteResult> written;
        try
        {
            written = await writer.WriteAsync(drafts, CheckpointOf(drafts, checkpoint), cancellationToken);
        }
        catch (Exception exception)
            when (exception is not (UnusableDatabaseException or ImportEndedException or OperationCanceledException)
                && drafts.Count > 0)
        {
            await WriteApartAsync(drafts, exception, cancellationToken);
            if (checkpoint is not null) await WriteAsync([], checkpoint, cancellationToken);
            return;
        }

        foreach (var (draft, result) in drafts.Zip(written))
        {
            if (draft.Warnings.Contains("encoding-guessed"))
            {
                log.LogInformation(
                    "{Source} is not valid UTF-8; it is read as {Encoding}",
                    draft.SourceName,
                    draft.Facts.Encoding
                );
            }

            results.Report(ResultOf(draft, result));
        }
    }

    Func<IReadOnlyList<WriteResult>, Import>? CheckpointOf(
        List<ArticleDraft> drafts,
        Func<IReadOnlyList<SourceResult>, Import>? checkpoint
    ) =>
        checkpoint is null
            ? null
            : written => checkpoint([.. results.All, .. drafts.Zip(written, ResultOf)]);

    // One of them cannot be stored: halving the batch finds it in a few steps.
    async Task WriteApartAsync(List<ArticleDraft> drafts, Exception exception, CancellationToken cancellationToken)
    {
        if (drafts is [var only])
        {
            results.Report(SourceRefusal.Of(only.SourceName, exception, log));
            return;
        }

        var half = drafts.Count / 2;
        await WriteAsync(drafts[..half], checkpoint: null, cancellationToken);
        await WriteAsync(drafts[half..], checkpoint: null, cancellationToken);
    }

    static SourceResult ResultOf(ArticleDraft draft, WriteResult written) =>
        written.Outcome switch
        {
            WriteOutcome.Conflict => new SourceResult(draft.SourceName, Written: null, draft.Condition!.Refusal),
            WriteOutcome.Withdrawn => new SourceResult(draft.SourceName, Written: null, StaysAway)
            {
                IsContentRefused = true,
            },
            _ => new SourceResult(draft.SourceName, written, Refusal: null),
        };
}
