namespace NewsCatalog.Articles;

public enum ArticleSort
{
    Added,
    Published,
    Modified,
    Headline,
    WordCount,
    SourceName,
}
