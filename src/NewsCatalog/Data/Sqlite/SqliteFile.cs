using Microsoft.Data.Sqlite;

namespace NewsCatalog.Data.Sqlite;

/// <summary>The file that a connection string names, and the ways to open it.</summary>
sealed class SqliteFile
{
    const string Scheme = "file:";

    readonly SqliteConnectionStringBuilder _connection;

    public SqliteFile(string connectionString)
    {
        _connection = new SqliteConnectionStringBuilder(connectionString);
        Path = _connection.DataSource.StartsWith(Scheme, StringComparison.Ordinal)
            ? new Uri(_connection.DataSource).LocalPath
            : System.IO.Path.GetFullPath(_connection.DataSource);
    }

    public string Path { get; }

    /// <summary>Whether the settings forbid writing.</summary>
    public bool IsReadOnlyBySetting => _connection.Mode == SqliteOpenMode.ReadOnly;

    public bool HasContent => Length(Path) > 0;

    /// <summary>Whether there is a write-ahead log with changes that the file itself does not have.</summary>
    public bool HasLog => Length($"{Path}-wal") > 0;

    public string ConnectionString => _connection.ConnectionString;

    public string ReadOnly =>
        new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString;

    /// <summary>
    /// Opens it without locks and without files beside it, as no other way is open where those cannot be made
    /// (https://www.sqlite.org/wal.html#read_only_databases). Right as long as nobody writes it.
    /// </summary>
    public string Immutable =>
        new SqliteConnectionStringBuilder(ReadOnly)
        {
            DataSource = $"{new Uri(Path).AbsoluteUri}?immutable=1",
        }.ConnectionString;

    /// <summary>When the file was written last and how long it is.</summary>
    public (DateTime WrittenAt, long Length) State => (File.GetLastWriteTimeUtc(Path), Length(Path));

    static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
