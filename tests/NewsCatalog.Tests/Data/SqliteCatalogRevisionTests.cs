using CsCheck;
using Microsoft.Data.Sqlite;
using NewsCatalog.Changes;

namespace NewsCatalog.Tests.Data;

/// <summary>The revision is that of the last commit, whatever else is done to the database meanwhile.</summary>
public sealed class SqliteCatalogRevisionTests
{
    enum Act
    {
        Commit,
        RollBack,
        WriteElsewhere,
        Checkpoint,
        Restart,
        Truncate,
        Vacuum,
        Reconnect,
    }

    [Theory]
    [InlineData("WAL")]
    [InlineData("DELETE")]
    public Task It_is_right_after_any_history_of_the_database(string journal) =>
        Gen.Enum<Act>()
            .Array[1, 30]
            .SampleAsync(
                async acts =>
                {
                    using var database = new SqliteDatabase();
                    using var other = new OtherConnection(database.Folder.ConnectionString);
                    other.Run($"PRAGMA journal_mode = {journal}");
                    foreach (var act in acts)
                    {
                        other.Do(act);
                        (await database.Revision.ReadAsync())
                            .Should()
                            .Be(other.Last, "of {0} after {1}", string.Join(", ", acts), act);
                        (await database.Revision.ReadAsync()).Should().Be(other.Last, "it is asked again");
                    }
                },
                iter: Rounds.Or(20, inCI: 60),
                threads: 1
            );

    sealed class OtherConnection : IDisposable
    {
        readonly string _connectionString;
        int _written;

        public OtherConnection(string connectionString)
        {
            _connectionString = new SqliteConnectionStringBuilder(connectionString)
            {
                Pooling = false,
            }.ConnectionString;
            Connection = Open();
        }

        public SqliteConnection Connection { get; private set; }

        public Revision Last { get; private set; }

        public void Do(Act act)
        {
            switch (act)
            {
                case Act.Commit:
                    Last = new Revision(Last.Sequence + 1, ++_written);
                    Run(Written);
                    break;
                case Act.RollBack:
                    Run($"BEGIN; {Written}; ROLLBACK");
                    break;
                case Act.WriteElsewhere:
                    Run($"INSERT INTO Outlets (Id, Name, NameKey, ArticleCount) VALUES ('{++_written}', '', '', 0)");
                    break;
                case Act.Reconnect:
                    Connection.Dispose();
                    Connection = Open();
                    break;
                default:
                    Run(
                        act == Act.Vacuum
                            ? "VACUUM"
                            : $"PRAGMA wal_checkpoint({(act == Act.Checkpoint ? "PASSIVE" : act)})"
                    );
                    break;
            }
        }

        public void Run(string statements)
        {
            using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // The test's own.
            command.CommandText = statements;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        public void Dispose() => Connection.Dispose();

        string Written =>
            "INSERT INTO Changes (Kind, ArticleId, Version, At, Reason) VALUES ('Created', '', 1, "
                + $"{_written}, 'Content')";

        SqliteConnection Open()
        {
            var connection = new SqliteConnection(_connectionString);
            connection.Open();
            return connection;
        }
    }
}
