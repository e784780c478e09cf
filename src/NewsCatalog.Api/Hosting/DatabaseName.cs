using NewsCatalog.Data.Postgres;
using NewsCatalog.Data.Sqlite;

namespace NewsCatalog.Api.Hosting;

static class DatabaseName
{
    /// <summary>What a connection string names, for people: a file, or a database on its hosts.</summary>
    public static string Of(string connectionString) =>
        PostgresConnectionStrings.NamesHost(connectionString)
            ? PostgresConnectionStrings.Describe(connectionString)
            : UserPath.Shorten(SqliteConnectionStrings.FileOf(connectionString));
}
