namespace NewsCatalog.Outlets;

/// <summary>A news outlet that articles cite; one row however many articles do.</summary>
public sealed class Outlet
{
    /// <summary>Derived from the name that it is listed by, ignoring case and spelling of quotes and dashes.</summary>
    public required string Id { get; init; }

    /// <summary>The name that it is listed by; where no table has one, as the first article that cited it wrote
    /// it.</summary>
    public required string Name { get; init; }

    /// <summary>The name without regard to case: lists are sorted by it, and names are looked for in it.</summary>
    public required string NameKey { get; init; }

    /// <summary>How many articles cite it.</summary>
    public int ArticleCount { get; set; }
}
