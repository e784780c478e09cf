namespace NewsCatalog.Articles;

/// <summary>What says when an article was published.</summary>
public enum PublishedOrigin
{
    /// <summary>A line of the text.</summary>
    Source,

    /// <summary>The front matter above the text.</summary>
    FrontMatter,

    /// <summary>The name of the file.</summary>
    FileName,

    /// <summary>What a web page tells programs of itself: JSON-LD, <c>meta</c>, <c>time</c>.</summary>
    Metadata,
}
