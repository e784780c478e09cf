using Microsoft.Data.Sqlite;

namespace NewsCatalog.Tests.Data;

public sealed class SqliteSnapshotTests() : SnapshotSpecification(new SqliteDatabase())
{
    [Fact]
    public async Task A_backup_is_of_one_state_while_others_write()
    {
        await WriteAsync(0, Articles, "museum");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var writing = Task.Run(
            async () =>
            {
                for (var number = Articles; !stop.IsCancellationRequested; number += 2)
                    await WriteAsync(number, 2, "library");
            },
            Cancelled
        );
        using var copy = Catalog.Another();
        foreach (var round in Enumerable.Range(0, 3))
        {
            var file = $"{copy.Folder.Database}.{round}";
            var steps = 0;
            await Catalog.Query(async db =>
            {
                await db.BackUpAsync(file, (done, all) => steps = done <= all ? steps + 1 : -1, Cancelled);
                return true;
            });
            steps.Should().BePositive();
            await ShouldBeWholeAsync(file);
        }

        await stop.CancelAsync();
        await writing;
    }

    /// <summary>The copy is sound, and articles were written two at a time.</summary>
    static async Task ShouldBeWholeAsync(string file)
    {
        await using var copy = new SqliteConnection($"Data Source={file};Pooling=False");
        await copy.OpenAsync(Cancelled);
        (await AskAsync(copy, "PRAGMA integrity_check")).Should().Be("ok");
        (await AskAsync(copy, "SELECT count(*) % 2 FROM Articles")).Should().Be("0");
        (await AskAsync(copy, "SELECT count(*) FROM Articles a LEFT JOIN ArticleBodies b ON b.ArticleId = a.Id "
            + "WHERE b.ArticleId IS NULL")).Should().Be("0");
    }

    static async Task<string> AskAsync(SqliteConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the test's own.
        command.CommandText = question;
#pragma warning restore CA2100
        return $"{await command.ExecuteScalarAsync(Cancelled)}";
    }
}
