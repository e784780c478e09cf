using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Reading;

/// <summary>What <see cref="ArticleFilter"/> means in the database.</summary>
static class ArticleFilters
{
    public static IQueryable<Article> Matching(this CatalogContext db, ArticleFilter filter)
    {
        var articles = db.Articles.AsNoTracking();
        if (filter.ListsHeadline is { } headlineId)
            articles = articles.Listing(db, headlineId);
        if (filter.RefersTo is { } articleId)
            articles = articles.ReferringTo(db, articleId);
        if (filter.DuplicatesOf is { } originalId)
            articles = articles.DuplicatesOf(db, originalId);
        if (filter.Time is { } time)
            articles = articles.Within(time);
        foreach (var (field, values) in filter.Values)
            articles = articles.With(db, field, values.SelectMany(value => field.KeysOf(value)));
        return articles;
    }

    static IQueryable<Article> Listing(this IQueryable<Article> articles, CatalogContext db, string headlineId) =>
        articles.Where(article =>
            db.HeadlineReferences.Where(reference => reference.Headline.Id == headlineId)
                .Select(reference => reference.ArticleId)
                .Contains(article.Id)
        );

    // What Resolution says of each reference: its headline has no other candidate, or it is written exactly as this one
    // alone.
    static IQueryable<Article> ReferringTo(this IQueryable<Article> articles, CatalogContext db, string articleId)
    {
        var referring =
            from candidate in db.HeadlineCandidates
            where candidate.ArticleId == articleId
            join reference in db.HeadlineReferences on candidate.HeadlineNumber equals reference.HeadlineNumber
            where
                !db.HeadlineCandidates.Any(other =>
                    other.HeadlineNumber == candidate.HeadlineNumber && other.ArticleId != articleId
                )
                || (
                    candidate.Method != ResolutionMethod.Truncated
                    && reference.Text == candidate.Article.Headline
                    && !db.HeadlineCandidates.Any(other =>
                        other.HeadlineNumber == candidate.HeadlineNumber
                        && other.ArticleId != articleId
                        && reference.Text == other.Article.Headline
                    )
                )
            select reference.ArticleId;
        return articles.Where(article => referring.Contains(article.Id));
    }

    static IQueryable<Article> DuplicatesOf(this IQueryable<Article> articles, CatalogContext db, string articleId)
    {
        var contents = db.Articles.Where(article => article.Id == articleId).Select(article => article.ContentNumber);
        return articles.Where(article => article.Id != articleId && contents.Contains(article.ContentNumber));
    }

    static IQueryable<Article> Within(this IQueryable<Article> articles, TimeRange time)
    {
        var (from, to) = (time.From ?? DateTimeOffset.MinValue, time.To ?? DateTimeOffset.MaxValue);
        return time.Of switch
        {
            ArticleTime.Published => articles.Where(article =>
                article.PublishedAt >= from && article.PublishedAt <= to
            ),
            ArticleTime.Added => articles.Where(article => article.AddedAt >= from && article.AddedAt <= to),
            _ => articles.Where(article => article.ModifiedAt >= from && article.ModifiedAt <= to),
        };
    }
}
