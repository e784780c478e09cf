using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Data;

/// <summary>The settings under <c>Database:</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Of an SQLite database, such as <c>Data Source=newscatalog.db</c>; the file is made when
    /// missing.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";
}
