using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data;

/// <summary>What <see cref="ArticleFilter"/> means in the database: one method per criterion.</summary>
static class ArticleFilters
{
    public static IQueryable<Article> Matching(this CatalogContext db, ArticleFilter filter)
    {
        var articles = db.Articles.AsNoTracking();
        if (filter.ListsHeadline is { } headlineId) articles = articles.Listing(db, headlineId);
        if (filter.RefersTo is { } articleId) articles = articles.ReferringTo(db, articleId);
        if (filter.Time is { } time) articles = articles.Within(time);
        if (filter.Author is { } author) articles = articles.By(db, author.Select(FoldedText.Of));
        if (filter.Language is { } language) articles = articles.In(language.Select(tag => tag.ToLowerInvariant()));
        if (filter.CitedSource is { } outlet) articles = articles.Citing(db, outlet);
        if (filter.SourceName is { } name) articles = articles.From(name.Select(ContentId.OfArticle));
        return articles;
    }

    static IQueryable<Article> Listing(this IQueryable<Article> articles, CatalogContext db, string headlineId) =>
        articles.Where(article => db.HeadlineReferences
            .Where(reference => reference.Headline.Id == headlineId).Select(reference => reference.ArticleId).Contains(article.Id));

    // What Resolution says of each reference: its headline has no other candidate, or it is written exactly as this one alone. (Of the
    // two texts compared, the reference's stands first: its collation counts, which is case-sensitive.)
    static IQueryable<Article> ReferringTo(this IQueryable<Article> articles, CatalogContext db, string articleId)
    {
        var referring =
            from candidate in db.HeadlineCandidates
            where candidate.ArticleId == articleId
            join reference in db.HeadlineReferences on candidate.HeadlineNumber equals reference.HeadlineNumber
            where !db.HeadlineCandidates.Any(other => other.HeadlineNumber == candidate.HeadlineNumber && other.ArticleId != articleId)
                || (candidate.Method != ResolutionMethod.Truncated && reference.Text == candidate.Article.Headline
                    && !db.HeadlineCandidates.Any(other => other.HeadlineNumber == candidate.HeadlineNumber && other.ArticleId != articleId && reference.Text == other.Article.Headline))
            select reference.ArticleId;
        return articles.Where(article => referring.Contains(article.Id));
    }

    static IQueryable<Article> Within(this IQueryable<Article> articles, TimeRange time)
    {
        var (from, to) = (time.From ?? DateTimeOffset.MinValue, time.To ?? DateTimeOffset.MaxValue);
        return time.Of switch
        {
            ArticleTime.Published => articles.Where(article => article.PublishedAt >= from && article.PublishedAt <= to),
            ArticleTime.Added => articles.Where(article => article.AddedAt >= from && article.AddedAt <= to),
            _ => articles.Where(article => article.ModifiedAt >= from && article.ModifiedAt <= to),
        };
    }

    static IQueryable<Article> By(this IQueryable<Article> articles, CatalogContext db, Choice author)
    {
        var (any, none) = author;
        if (any.Count > 0)
            articles = articles.Where(article => db.ArticleAuthors.Where(by => any.Contains(by.Key)).Select(by => by.ArticleId).Contains(article.Id));
        if (none.Count > 0)
            articles = articles.Where(article => !db.ArticleAuthors.Where(by => none.Contains(by.Key)).Select(by => by.ArticleId).Contains(article.Id));
        return articles;
    }

    static IQueryable<Article> In(this IQueryable<Article> articles, Choice language)
    {
        var (any, none) = language;
        if (any.Count > 0) articles = articles.Where(article => any.Contains(article.Language));
        if (none.Count > 0) articles = articles.Where(article => article.Language == null || !none.Contains(article.Language));
        return articles;
    }

    static IQueryable<Article> Citing(this IQueryable<Article> articles, CatalogContext db, Choice outlet)
    {
        var (any, none) = (Ids(outlet.AnyOf), Ids(outlet.NoneOf));
        if (any.Count > 0)
            articles = articles.Where(article => db.ArticleOutlets.Where(cited => any.Contains(cited.OutletId)).Select(cited => cited.ArticleId).Contains(article.Id));
        if (none.Count > 0)
            articles = articles.Where(article => !db.ArticleOutlets.Where(cited => none.Contains(cited.OutletId)).Select(cited => cited.ArticleId).Contains(article.Id));
        return articles;
    }

    // An outlet's name gives its id, so one value may be either.
    static List<string> Ids(IReadOnlyList<string> outlets) => [.. outlets.SelectMany(value => new[] { value, Outlet.IdOf(value) })];

    static IQueryable<Article> From(this IQueryable<Article> articles, Choice id)
    {
        var (any, none) = id;
        if (any.Count > 0) articles = articles.Where(article => any.Contains(article.Id));
        if (none.Count > 0) articles = articles.Where(article => !none.Contains(article.Id));
        return articles;
    }
}
