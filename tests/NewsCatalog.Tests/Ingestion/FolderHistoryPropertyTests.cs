using CsCheck;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>However a folder came to be, and whenever it was looked at, the catalog says what the folder says.</summary>
public sealed class FolderHistoryPropertyTests
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(7);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_history_of_a_folder_ends_with_the_catalog_that_a_fresh_seeding_gives() =>
        await FolderStep.History.SampleAsync(
            async steps =>
            {
                using var folder = new FollowedFolder();
                foreach (var step in steps)
                {
                    folder.Catalog.Clock.Advance(Tick);
                    await RunAsync(folder, step);
                }

                // A file without text keeps the article that it had before, which nothing else knows.
                foreach (var name in folder.Files().Where(name => new FileInfo(folder.PathOf(name)).Length == 0))
                    folder.With(name, FolderStep.Texts[0]);
                folder.Catalog.Clock.Advance(TimeSpan.FromMinutes(1));
                await ScanAsync(folder, waits: false);
                folder.Catalog.Clock.Advance(TimeSpan.FromMinutes(1));
                (await folder.WatchAsync()).ChangedAnything.Should().BeFalse("everything was settled");

                using var fresh = new SqliteDatabase();
                fresh.Seeds.Folder = folder.Seeds.Folder;
                fresh.Clock.SetUtcNow(folder.Catalog.Clock.GetUtcNow());
                await fresh.SeedAsync();
                (await CatalogPicture.OfAsync(folder.Catalog)).Should().Equal(await CatalogPicture.OfAsync(fresh));
            },
            iter: Rounds.OfHistories(40, inCI: 60),
            threads: 1,
            print: steps => string.Join("; ", steps)
        );

    static async Task RunAsync(FollowedFolder folder, FolderStep step)
    {
        switch (step.Event)
        {
            case FolderEvent.Wait:
                folder.Catalog.Clock.Advance(TimeSpan.FromSeconds(0.4));
                break;
            case FolderEvent.WaitLong:
                folder.Catalog.Clock.Advance(TimeSpan.FromSeconds(3));
                break;
            case FolderEvent.Restart:
                folder.Catalog.Restart();
                break;
            case FolderEvent.Search:
                await CatalogPicture.OfAsync(folder.Catalog);
                break;
            case FolderEvent.Purge:
                await folder.Catalog.Writer(articles =>
                    articles.PurgeAsync(ids: null, folder.Catalog.Clock.GetUtcNow(), Cancelled)
                );
                break;
            case FolderEvent.Scan:
                await ScanAsync(folder, waits: false);
                break;
            case FolderEvent.ScanWaiting:
                await ScanAsync(folder, waits: true);
                break;
            default:
                Change(folder, step);
                break;
        }
    }

    static async Task ScanAsync(FollowedFolder folder, bool waits)
    {
        var before = await CatalogState.OfAsync(folder.Catalog);
        if (waits) await folder.WatchAsync();
        else await folder.Catalog.SeedAsync();
        var after = await CatalogState.OfAsync(folder.Catalog);
        after.ShouldBeWhole();
        after.ShouldFollow(before, folder.Files().ToHashSet());
    }

    static void Change(FollowedFolder folder, FolderStep step)
    {
        var (name, text) = (step.FileName, FolderStep.Texts[step.Text]);
        var isThere = File.Exists(folder.PathOf(name));
        switch (step.Event)
        {
            case FolderEvent.Write:
                folder.With(name, text);
                break;
            case FolderEvent.WriteHalf:
                folder.With(name, text[..(text.Length / 2)]);
                break;
            case FolderEvent.Empty:
                folder.With(name, "");
                break;
            case FolderEvent.RewriteUnseen when isThere && Age(folder, name) < TimeSpan.FromSeconds(1):
                var time = File.GetLastWriteTimeUtc(folder.PathOf(name));
                folder.With(name, text).Touch(name, time);
                break;
            case FolderEvent.Touch when isThere:
                folder.Touch(name, folder.Catalog.Clock.GetUtcNow());
                break;
            case FolderEvent.Move when isThere:
                folder.Move(name, step.OtherName);
                break;
            case FolderEvent.Copy when isThere && name != step.OtherName:
                folder.Copy(name, step.OtherName);
                break;
            case FolderEvent.Remove when isThere:
                folder.Remove(name);
                break;
            case FolderEvent.RenameFolder when CanRename(folder, step):
                folder.Move(step.FolderName, step.OtherFolder);
                break;
            case FolderEvent.RemoveFolder when Directory.Exists(folder.PathOf(step.FolderName)):
                folder.Remove(step.FolderName);
                break;
        }
    }

    static TimeSpan Age(FollowedFolder folder, string name) =>
        folder.Catalog.Clock.GetUtcNow() - File.GetLastWriteTimeUtc(folder.PathOf(name));

    static bool CanRename(FollowedFolder folder, FolderStep step) =>
        Directory.Exists(folder.PathOf(step.FolderName))
        && !Directory.Exists(folder.PathOf(step.OtherFolder))
        && !step.OtherFolder.StartsWith($"{step.FolderName}/", StringComparison.Ordinal);
}
