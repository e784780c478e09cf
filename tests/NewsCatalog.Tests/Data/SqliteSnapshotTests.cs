using Microsoft.Data.Sqlite;

namespace NewsCatalog.Tests.Data;

public sealed class SqliteSnapshotTests() : SnapshotSpecification(new SqliteDatabase())
{
    private protected override async Task ShouldBeWholeAsync(string file)
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
