using NewsCatalog.Text;

namespace NewsCatalog.Articles;

/// <summary>Says that an article has a tag, so that articles are found by tag. The article itself holds its tags in
/// order.</summary>
public sealed class ArticleTag
{
    /// <summary>The tag in the form in which spellings are equal, see <see cref="FoldedText"/>.</summary>
    public required string Key { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>As the article writes it.</summary>
    public required string Name { get; init; }
}
