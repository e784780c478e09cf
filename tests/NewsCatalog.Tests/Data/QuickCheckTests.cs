using Microsoft.Data.Sqlite;
using NewsCatalog.Data.Sqlite;

namespace NewsCatalog.Tests.Data;

public sealed class QuickCheckTests : IDisposable
{
    readonly SqliteConnection _connection = new("Data Source=:memory:");

    public QuickCheckTests()
    {
        _connection.Open();
        using var fill = _connection.CreateCommand();
        fill.CommandText =
            """
            CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) INSERT INTO texts SELECT i, hex(i) FROM n;
            """;
        fill.ExecuteNonQuery();
    }

    [Fact]
    public void A_check_goes_through_the_whole_file_when_there_is_time() =>
        QuickCheck
            .Run(_connection, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)
            .Should()
            .Be(new QuickCheck(null, IsComplete: true));

    [Fact]
    public void A_check_ends_when_its_time_is_up_and_the_connection_goes_on()
    {
        QuickCheck
            .Run(_connection, TimeSpan.Zero, TestContext.Current.CancellationToken)
            .Should()
            .Be(new QuickCheck(null, IsComplete: false));

        using var count = _connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM texts";
        count.ExecuteScalar().Should().Be(200000L);
    }

    [Fact]
    public void A_check_ends_when_the_program_is_stopped()
    {
        var check = () => QuickCheck.Run(_connection, TimeSpan.FromMinutes(1), new CancellationToken(canceled: true));
        check.Should().Throw<OperationCanceledException>();
    }

    public void Dispose() => _connection.Dispose();
}
