using System.CommandLine;
using System.Globalization;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Commands;

/// <summary><c>purge ID…</c>: removes the bytes of withdrawn articles for good.</summary>
static class PurgeCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The ids of withdrawn articles.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Purge all withdrawn articles." };
        var folder = new FolderOption(settings);
        var command = new Command("purge", "Remove the bytes and versions of withdrawn articles for good.")
        {
            ids,
            all,
            folder.Option,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(ids) is { Length: > 0 } == result.GetValue(all))
                result.AddError("The command purge needs the ids of withdrawn articles, or --all, and not both.");
        });
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    folder.SettingsOf(parsed),
                    parsed.GetValue(all) ? null : parsed.GetValue(ids),
                    parsed.InvocationConfiguration.Output,
                    stop
                )
        );
        return command;
    }

    static async Task<int> RunAsync(
        IReadOnlyList<string> settings,
        string[]? ids,
        TextWriter output,
        CancellationToken stop
    )
    {
        await using var host = await CatalogHost.OpenAsync(settings, DatabaseUse.Write, stop);
        var writer = host.Get<IArticleWriter>();
        var purged = await writer.PurgeAsync(ids, TimeProvider.System.GetUtcNow(), stop);
        output.WriteLine($"{purged.Count} purged");
        foreach (var id in (ids ?? []).Except(purged))
        {
            var reason = await DescribeAsync(id, host.Get<CatalogReader>(), stop);
            await Console.Error.WriteLineAsync(EscapedControlCharacters.Escape(reason));
        }

        return ids is null || purged.Count == ids.Distinct().Count() ? 0 : CommandLine.Refused;
    }

    /// <summary>Why an article was not purged, for people.</summary>
    static async Task<string> DescribeAsync(string id, CatalogReader catalog, CancellationToken stop)
    {
        if (await catalog.FindWithdrawnAsync(id, stop) is { Reason: WithdrawalReason.Purged } purged)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The article '{id}' was purged already, at {purged.WithdrawnAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
            );
        }

        return await catalog.FindRevisionAsync(id, stop) is null
            ? $"There is no withdrawn article with the id '{id}'."
            : $"The article '{id}' is in the catalog. An article is withdrawn when its file is removed.";
    }
}
