using NewsCatalog.Text;

namespace NewsCatalog.Articles;

/// <summary>Says that an author wrote an article, so that articles are found by author. The article itself holds the
/// names in order.</summary>
public sealed class ArticleAuthor
{
    /// <summary>The name in the form in which spellings are equal, see <see cref="FoldedText"/>.</summary>
    public required string Key { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>As the article writes it.</summary>
    public required string Name { get; init; }
}
