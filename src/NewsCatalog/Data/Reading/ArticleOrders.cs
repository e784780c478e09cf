using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

/// <summary>Sort orders of articles in the database.</summary>
static class ArticleOrders
{
    static readonly Dictionary<ArticleOrder, Keyset<Article>> Orders = (
        from field in Enum.GetValues<ArticleSort>()
        from downwards in (bool[])[false, true]
        select new ArticleOrder(field, downwards)).ToDictionary(order => order, KeysetOf);

    /// <summary>The keyset that pages through articles in this order.</summary>
    public static Keyset<Article> Keyset(this ArticleOrder order) => Orders[order];

    static Keyset<Article> KeysetOf(ArticleOrder order) => order.By switch
    {
        ArticleSort.Added => Keyset<Article>.By(a => a.AddedAt, a => a.Id, order.Descending),
        ArticleSort.Published => Keyset<Article>.By(a => a.PublishedAt, a => a.Id, order.Descending),
        ArticleSort.Modified => Keyset<Article>.By(a => a.ModifiedAt, a => a.Id, order.Descending),
        ArticleSort.Headline => Keyset<Article>.By(a => a.HeadlineSortKey, a => a.Id, order.Descending),
        ArticleSort.WordCount => Keyset<Article>.By(a => a.WordCount, a => a.Id, order.Descending),
        ArticleSort.SourceName => Keyset<Article>.By(a => a.SourceName, a => a.Id, order.Descending),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };
}
