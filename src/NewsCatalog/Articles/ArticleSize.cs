namespace NewsCatalog.Articles;

static class ArticleSize
{
    /// <summary>What a row takes beside its texts, and what a related headline takes with what it leads to.</summary>
    const long Row = 512;

    /// <summary>About how many bytes an article takes with these parts, loaded or sent. It is told before the parts are loaded.</summary>
    public static long SizeWith(this Article article, ArticleParts parts)
    {
        var size = Row + article.Headline.Length + (article.Lead?.Length ?? 0) + (article.Byline?.Length ?? 0)
            + article.PhotoCredits.Sum(credit => (long)credit.Raw.Length + (credit.Caption?.Length ?? 0));
        if ((parts & ArticleParts.Body) != 0) size += article.Facts.Bytes;
        if (parts.HasFlag(ArticleParts.RelatedHeadlines)) size += Row * article.RelatedHeadlineCount;
        return size;
    }
}
