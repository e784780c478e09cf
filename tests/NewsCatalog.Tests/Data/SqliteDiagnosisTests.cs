using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Data;

/// <summary>What is wrong with the database itself is said to people, with the file; what is the program's own fault is
/// not put on it.</summary>
public sealed class SqliteDiagnosisTests : IDisposable
{
    readonly SqliteDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(13, "its disk is full")]
    [InlineData(10, "its disk cannot be read or written")]
    [InlineData(11, "it is damaged")]
    [InlineData(5, "another process keeps it locked")]
    public async Task Trouble_of_the_file_is_told_with_its_name_and_setting(int code, string reason)
    {
        var trouble = new SqliteException("so says SQLite", code);

        foreach (var exception in (Exception[])[trouble, new DbUpdateException("while saving", trouble)])
        {
            var diagnosis = await DiagnoseAsync(exception);
            diagnosis!.Message.Should().ContainAll(_database.Folder.Database, reason, "Database:ConnectionString");
            diagnosis.InnerException.Should().BeSameAs(trouble);
        }
    }

    [Fact]
    public async Task Our_own_mistakes_are_not_told_as_such()
    {
        (await DiagnoseAsync(new SqliteException("UNIQUE constraint failed", 19))).Should().BeNull();
        (await DiagnoseAsync(new InvalidOperationException("a bug"))).Should().BeNull();
    }

    Task<UnusableDatabaseException?> DiagnoseAsync(Exception exception) =>
        _database.Query(db => Task.FromResult(db.Diagnose(exception)));
}
