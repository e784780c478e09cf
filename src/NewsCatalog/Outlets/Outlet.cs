using NewsCatalog.Text;

namespace NewsCatalog.Outlets;

/// <summary>A news outlet that articles cite; one row however many articles do.</summary>
public sealed class Outlet
{
    /// <summary>Derived from the name, ignoring case and spelling of quotes and dashes.</summary>
    public required string Id { get; init; }

    /// <summary>As the first article that cited it wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles cite it.</summary>
    public int ArticleCount { get; set; }

    /// <summary>The id of the outlet with this name.</summary>
    public static string IdOf(string name) => ContentId.OfOutlet(FoldedText.Of(name));
}
