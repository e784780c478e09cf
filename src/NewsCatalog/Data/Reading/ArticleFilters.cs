using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Reading;

/// <summary>What <see cref="ArticleFilter"/> means in the database: one arm per field.</summary>
static class ArticleFilters
{
    /// <summary>Sorts behind every other, in UTF-8 as in code points.</summary>
    const string LastCharacter = "\U0010FFFF";

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
    // alone. (Of the two texts compared, the reference's stands first: its collation counts, which is case-sensitive.)
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

    static IQueryable<Article> With(
        this IQueryable<Article> articles,
        CatalogContext db,
        ArticleField field,
        ValueFilter keys
    ) =>
        field switch
        {
            ArticleField.Author => articles.Among(
                keys,
                some =>
                    article =>
                        db.ArticleAuthors.Where(by => some.Contains(by.Key))
                            .Select(by => by.ArticleId)
                            .Contains(article.Id)
            ),
            ArticleField.CitedSource => articles.Among(
                keys,
                some =>
                    article =>
                        db.ArticleOutlets.Where(cited => some.Contains(cited.OutletId))
                            .Select(cited => cited.ArticleId)
                            .Contains(article.Id)
            ),
            ArticleField.Language => articles.Among(keys, IsOfLanguage),
            ArticleField.PublishedYear => articles.Among(keys, IsOfYear),
            ArticleField.SourceName => articles.Among(keys, some => db.IsNamed(some)),
            ArticleField.Tag => articles.Among(
                keys,
                some =>
                    article =>
                        db.ArticleTags.Where(tag => some.Contains(tag.Key))
                            .Select(tag => tag.ArticleId)
                            .Contains(article.Id)
            ),
            ArticleField.Folder => articles.Among(
                keys,
                some =>
                    article =>
                        db.ArticleFolders.Where(folder => some.Contains(folder.Folder))
                            .Select(folder => folder.ArticleId)
                            .Contains(article.Id)
            ),
        };

    static IQueryable<Article> Among(
        this IQueryable<Article> articles,
        ValueFilter keys,
        Func<IReadOnlyList<string>, Expression<Func<Article, bool>>> hasAnyOf
    )
    {
        if (keys.AnyOf.Count > 0) articles = articles.Where(hasAnyOf(keys.AnyOf));
        return keys.NoneOf.Count > 0 ? articles.Where(Not(hasAnyOf(keys.NoneOf))) : articles;
    }

    static Expression<Func<Article, bool>> IsOfLanguage(IReadOnlyList<string> languages) =>
        languages.Contains(ArticleFields.None)
            ? article => article.Language == null || languages.Contains(article.Language)
            : article => article.Language != null && languages.Contains(article.Language);

    static Expression<Func<Article, bool>> IsOfYear(IReadOnlyList<string> keys)
    {
        var years = keys.Select(YearOf).ToList();
        return keys.Contains(ArticleFields.None)
            ? article => article.PublishedYear == null || years.Contains(article.PublishedYear.Value)
            : article => article.PublishedYear != null && years.Contains(article.PublishedYear.Value);
    }

    /// <summary>By whole names, and by ranges of names that begin alike: an index finds both.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares bytes.")]
    static Expression<Func<Article, bool>> IsNamed(this CatalogContext db, IReadOnlyList<string> keys)
    {
        var prefixes = keys.Select(ArticleFields.PrefixOf).OfType<string>().ToList();
        if (prefixes.Count == 0) return article => keys.Contains(article.SourceName);
        var named = prefixes
            .Select(prefix =>
            {
                var end = prefix + LastCharacter;
                return db
                    .Articles.Where(article =>
                        string.Compare(article.SourceName, prefix) >= 0 && string.Compare(article.SourceName, end) < 0
                    )
                    .Select(article => article.Id);
            })
            .Aggregate((some, others) => some.Union(others));
        return article => keys.Contains(article.SourceName) || named.Contains(article.Id);
    }

    // No article is of the year 0.
    static int YearOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    static Expression<Func<Article, bool>> Not(Expression<Func<Article, bool>> condition) =>
        Expression.Lambda<Func<Article, bool>>(Expression.Not(condition.Body), condition.Parameters);
}
