namespace NewsCatalog.Articles;

/// <summary>An author of articles.</summary>
public sealed class Author
{
    /// <summary>The name in the form in which spellings are equal.</summary>
    public required string Key { get; init; }

    /// <summary>The name as an article writes it.</summary>
    public required string Name { get; init; }

    /// <summary>How many articles the author wrote.</summary>
    public required int ArticleCount { get; init; }
}

/// <summary>What a list of authors is sorted by.</summary>
public sealed record AuthorOrder(AuthorSort By, bool Descending);

public enum AuthorSort
{
    /// <summary>By the number of articles; the name breaks ties.</summary>
    Articles,

    /// <summary>By name, ignoring case.</summary>
    Name,
}
