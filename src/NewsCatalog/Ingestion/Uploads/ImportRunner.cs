using Microsoft.Extensions.Logging;
using NewsCatalog.Access;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;
using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Runs one import, from where it stands to its end.</summary>
public sealed class ImportRunner(
    Ingestor ingestor,
    IImportRepository imports,
    IAccessKeys keys,
    ImportItems items,
    TimeProvider clock,
    ILogger<ImportRunner> log
)
{
    /// <summary>Refused items are stored with the next batch, and at the latest when there are so many.</summary>
    const int MostInBatch = 500;

    static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(2);

    /// <summary>Reads the upload and writes its items.</summary>
    /// <param name="import">The import; its items up to <see cref="Import.Done"/> are written.</param>
    /// <param name="path">The file that was uploaded.</param>
    /// <param name="progress">Is told how far it has come; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the work; the import goes on from there when it is run again.</param>
    /// <returns>The import as it has ended.</returns>
    public async Task<Import> RunAsync(
        Import import,
        string path,
        IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            import = await StartAsync(import, path, cancellationToken);
            import = await WriteAllAsync(import, path, progress, cancellationToken);
            return await EndAsync(import, ImportState.Completed, detail: null, cancellationToken);
        }
        catch (Exception exception) when (ImportFailure.ReasonOf(exception) is { } reason)
        {
            log.LogWarning("The import {Import} failed: {Reason:l}", import.Id, reason);

            // What was written since it was read last is stored.
            import = await imports.FindAsync(import.Id, cancellationToken) ?? import;
            return await EndAsync(import, ImportState.Failed, reason, cancellationToken);
        }
        catch (ImportEndedException)
        {
            return await imports.FindAsync(import.Id, cancellationToken) ?? import;
        }
        catch (Exception exception)
            when (exception is not (UnusableDatabaseException or OperationCanceledException or IOException))
        {
            // To try again would fail again, and no other import would ever run.
            log.LogError(exception, "The import {Import} failed", import.Id);
            import = await imports.FindAsync(import.Id, cancellationToken) ?? import;
            return await EndAsync(import, ImportState.Failed, ImportFailure.OfProgram, cancellationToken);
        }
    }

    async Task<Import> StartAsync(Import import, string path, CancellationToken cancellationToken)
    {
        var started = import.Copy();
        started.State = ImportState.Running;
        started.Total ??= await CountAsync(path, cancellationToken);
        return await imports.SaveAsync(started, cancellationToken) ? started : throw new ImportEndedException();
    }

    async Task<int> CountAsync(string path, CancellationToken cancellationToken)
    {
        var total = 0;
        await foreach (var item in items.ReadAsync(path, skip: int.MaxValue, cancellationToken)) total = item.Number;
        return total;
    }

    async Task<Import> WriteAllAsync(
        Import import,
        string path,
        IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var run = new ImportRun(import);
        try
        {
            await foreach (var item in items.ReadAsync(path, import.Done, cancellationToken))
            {
                if (item.Number <= import.Done) continue;
                var source = TryRead(item, out var refusal);
                if (run.Count >= MostInBatch || (source is not null && !run.TryAdd(item, source)))
                {
                    import = await WriteBatchAsync(import, run, progress, cancellationToken);
                    if (source is not null) run.TryAdd(item, source);
                }

                if (refusal is not null) run.Refuse(item, refusal);
            }
        }
        catch (Exception exception) when (ImportFailure.ReasonOf(exception) is not null && run.Count > 0)
        {
            // What was read before the damage is whole.
            await WriteBatchAsync(import, run, progress, cancellationToken);
            throw;
        }

        return run.Count > 0 ? await WriteBatchAsync(import, run, progress, cancellationToken) : import;
    }

    async Task<Import> WriteBatchAsync(
        Import import,
        ImportRun run,
        IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (import.KeyId is { } key && !await keys.IsValidAsync(key, cancellationToken))
        {
            await imports.CancelAsync(import.Id, "The key that sent it was revoked.", cancellationToken);
            throw new ImportEndedException();
        }

        var after = import;
        await RetryAsync(
            async () => after = await run.WriteAsync(ingestor, cancellationToken),
            import,
            cancellationToken
        );
        run.Next(after);
        progress?.Report(new WorkProgress("Importing", after.Done, after.Total ?? after.Done));
        return after;
    }

    /// <summary>A full disk or a locked database passes: the batch is written then.</summary>
    async Task RetryAsync(Func<Task> write, Import import, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await write();
                return;
            }
            catch (UnusableDatabaseException unusable) when (unusable.Passes)
            {
                if (isFirst) log.LogWarning("The import {Import} waits: {Reason:l}", import.Id, unusable.Message);
                await Task.Delay(RetryTime, clock, cancellationToken);
            }
        }
    }

    ImportedSource? TryRead(ImportItem item, out string? refusal)
    {
        try
        {
            var source = item.Read();
            refusal = source.NameRefusal is { } reason
                ? $"'{ShortText.Of(source.Name)}' is no name for a source: {reason}"
                : null;
            return refusal is null ? source : null;
        }
        catch (UnreadableSourceException unreadable)
        {
            refusal = unreadable.Message;
            return null;
        }
        catch (Exception exception)
            when (ImportFailure.ReasonOf(exception) is null
                && exception is not (IOException or OperationCanceledException))
        {
            // Our fault, and only the stack says where; it costs this item and no other.
            log.LogError(exception, "Item {Item} of an import could not be read", item.Number);
            refusal = "the program failed on it; please report it";
            return null;
        }
    }

    async Task<Import> EndAsync(
        Import import,
        ImportState state,
        string? detail,
        CancellationToken cancellationToken
    )
    {
        var ended = import.Copy();
        (ended.State, ended.Detail, ended.EndedAt) = (state, detail, clock.GetUtcNow());
        return await imports.SaveAsync(ended, cancellationToken)
            ? ended
            : await imports.FindAsync(import.Id, cancellationToken) ?? ended;
    }
}
