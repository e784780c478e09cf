namespace NewsCatalog.Articles;

/// <summary>Says that an article's file stands in a folder or below it, so that articles are found by
/// folder.</summary>
public sealed class ArticleFolder
{
    /// <summary>The path of the folder below the seed folder, with forward slashes.</summary>
    public required string Folder { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>The folder of a file and every folder above it, the seed folder aside: <c>2024</c> and <c>2024/05</c>
    /// of <c>2024/05/title.txt</c>.</summary>
    public static IEnumerable<string> Of(string sourceName)
    {
        for (
            var end = sourceName.IndexOf('/', StringComparison.Ordinal);
            end >= 0;
            end = sourceName.IndexOf('/', end + 1)
        )
        {
            if (end > 0) yield return sourceName[..end];
        }
    }
}
