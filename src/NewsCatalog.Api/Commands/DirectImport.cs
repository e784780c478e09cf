using System.Globalization;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Data;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Commands;

/// <summary>Imports an upload into the catalog of a command, also beside a running server.</summary>
sealed class DirectImport(CatalogHost host, TextWriter output, TextWriter errors)
{
    static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs it to its end and says what became of it.</summary>
    /// <param name="id">The id of the import.</param>
    /// <param name="path">The file to read.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="stop">Ends it; what it has written stays.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string id, string path, string name, CancellationToken stop)
    {
        // A server takes no import while somebody has the lock, and so leaves this one alone.
        using var only = await LockAsync(stop);
        var imports = host.Get<IImportRepository>();
        var import = new Import
        {
            Id = id,
            CreatedAt = TimeProvider.System.GetUtcNow(),
            MediaType = "application/octet-stream",
            Bytes = new FileInfo(path).Length,
        };
        await imports.AddAsync(import, stop);
        try
        {
            var ended = await host.Get<ImportRunner>().RunAsync(import, path, host.Progress, stop);
            await host.Get<CatalogContext>().FoldLogAsync(stop);
            return await ShowAsync(ended, name);
        }
        catch (OperationCanceledException)
        {
            await imports.CancelAsync(id, "It was stopped on the command line.", CancellationToken.None);
            throw;
        }
    }

    async Task<IDisposable> LockAsync(CancellationToken stop)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (TryLock() is { } taken) return taken;
            if (isFirst) await errors.WriteLineAsync("Another import of this catalog runs; this one waits for it.");
            await Task.Delay(LookInterval, stop);
        }
    }

    IDisposable? TryLock()
    {
        try
        {
            return host.Get<UploadFolder>().TryLock();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new BadSettingException(
                $"The folder for uploads cannot be written: {denied.Message} The setting Imports:Folder names another."
            );
        }
    }

    async Task<int> ShowAsync(Import ended, string name)
    {
        foreach (var refusal in ended.Refusals) await SayAsync($"{PlaceOf(refusal)}: {refusal.Reason}");
        if (ended.Refused > ended.Refusals.Count)
            await SayAsync(Invariant($"and {ended.Refused - ended.Refusals.Count:N0} more that were refused"));
        await output.WriteLineAsync(
            EscapedControlCharacters.Escape(name)
                + Invariant($": {ended.Created:N0} created, {ended.Updated:N0} updated, ")
                + Invariant($"{ended.Unchanged:N0} unchanged, {ended.Refused:N0} refused")
        );
        if (ended.State == ImportState.Completed) return ended.Refused == 0 ? 0 : CommandLine.Refused;
        await SayAsync($"{name} was not imported to its end. {ended.Detail} What was imported stays.");
        return CommandLine.Refused;
    }

    Task SayAsync(string text) => errors.WriteLineAsync(EscapedControlCharacters.Escape(text));

    static string PlaceOf(ImportRefusal refusal)
    {
        var name = refusal.SourceName ?? (refusal.Line is null ? Invariant($"item {refusal.Item}") : "");
        return refusal.Line is { } line ? Invariant($"line {line} {name}").TrimEnd() : name;
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
