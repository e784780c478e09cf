namespace NewsCatalog.Data;

/// <summary>The settings under <c>Database:</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Of an SQLite database, such as <c>Data Source=newscatalog.db</c>; the file is made when missing. Empty
    /// for a file in the user's application data, named after the folder of texts.</summary>
    public string ConnectionString { get; set; } = "";
}
