namespace NewsCatalog.Articles;

static class ArticleSize
{
    /// <summary>What a row takes beside its texts, and what a related headline takes with what it leads to.</summary>
    const long Row = 512;

    /// <summary>About how many bytes an article takes with these parts, loaded or sent. It is told before the parts are
    /// loaded.</summary>
    public static long SizeWith(this Article article, ArticleParts parts)
    {
        var texts = article.Headline.Length + (article.Lead?.Length ?? 0) + (article.Byline?.Length ?? 0)
            + article.PhotoCredits.Sum(credit => (long)credit.Raw.Length + (credit.Caption?.Length ?? 0));
        return texts + PartsOf(article.Facts.Bytes, article.RelatedHeadlineCount, parts);
    }

    /// <summary>The same without the texts that every list shows: all of them are in the source, whose bytes count with
    /// any text.</summary>
    public static long PartsOf(int sourceBytes, int relatedHeadlines, ArticleParts parts)
    {
        var size = Row;
        if ((parts & ArticleParts.Body) != 0) size += sourceBytes;
        if (parts.HasFlag(ArticleParts.RelatedHeadlines)) size += Row * relatedHeadlines;
        return size;
    }
}
