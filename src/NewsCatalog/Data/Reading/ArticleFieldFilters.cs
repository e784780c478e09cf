using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

/// <summary>What the keys of an <see cref="ArticleField"/> mean in the database: one arm per field.</summary>
static class ArticleFieldFilters
{
    /// <summary>Sorts behind every other, in UTF-8 as in code points.</summary>
    const string LastCharacter = "\U0010FFFF";

    public static IQueryable<Article> With(
        this IQueryable<Article> articles,
        CatalogContext db,
        ArticleField field,
        ValueFilter keys
    )
    {
        if (keys.AnyOf.Count > 0) articles = articles.Where(db.HasAnyOf(field, keys.AnyOf));
        return keys.NoneOf.Count > 0 ? articles.Where(Conditions.Not(db.HasAnyOf(field, keys.NoneOf))) : articles;
    }

    /// <summary>That an article has no value of a field.</summary>
    public static Expression<Func<Article, bool>> HasNone(this CatalogContext db, ArticleField field) => field switch
    {
        ArticleField.Author => article => !db.ArticleAuthors.Any(author => author.ArticleId == article.Id),
        ArticleField.CitedSource => article => !db.ArticleOutlets.Any(cited => cited.ArticleId == article.Id),
        ArticleField.Language => article => article.Language == null,
        ArticleField.PublishedYear or ArticleField.PublishedMonth => article => article.PublishedMonth == null,
        ArticleField.SourceName => article => false,
        ArticleField.Tag => article => !db.ArticleTags.Any(tag => tag.ArticleId == article.Id),
        ArticleField.Folder => article => !db.ArticleFolders.Any(folder => folder.ArticleId == article.Id),
    };

    static Expression<Func<Article, bool>> HasAnyOf(
        this CatalogContext db,
        ArticleField field,
        IReadOnlyList<string> keys
    )
    {
        var present = keys.Where(key => key != ArticleFields.Absent).ToList();
        if (present.Count == keys.Count) return db.Has(field, present);
        return present.Count == 0
            ? db.HasNone(field)
            : Conditions.Any([db.Has(field, present), db.HasNone(field)]);
    }

    static Expression<Func<Article, bool>> Has(this CatalogContext db, ArticleField field, List<string> keys)
    {
        switch (field)
        {
            case ArticleField.Author:
                var by = db.ArticleAuthors.Where(IsNamed(keys)).Select(author => author.ArticleId);
                return article => by.Contains(article.Id);
            case ArticleField.CitedSource:
                var citing = db.ArticleOutlets.Where(c => keys.Contains(c.OutletId)).Select(c => c.ArticleId);
                return article => citing.Contains(article.Id);
            case ArticleField.Language:
                return article => article.Language != null && keys.Contains(article.Language);
            case ArticleField.PublishedYear or ArticleField.PublishedMonth:
                return Conditions.Any(keys.Select(Period.Of).OfType<Period>().Select(IsWithin));
            case ArticleField.SourceName:
                return db.HasSource(keys);
            case ArticleField.Tag:
                var tagged = db.ArticleTags.Where(tag => keys.Contains(tag.Key)).Select(tag => tag.ArticleId);
                return article => tagged.Contains(article.Id);
            case ArticleField.Folder:
                var below = db.ArticleFolders.Where(f => keys.Contains(f.Folder)).Select(f => f.ArticleId);
                return article => below.Contains(article.Id);
            default:
                throw new ArgumentOutOfRangeException(nameof(field));
        }
    }

    static Expression<Func<Article, bool>> IsWithin(Period period) =>
        article => article.PublishedMonth >= period.First && article.PublishedMonth <= period.Last;

    static Expression<Func<ArticleAuthor, bool>> IsNamed(List<string> keys)
    {
        var patterns = keys.ConvertAll(NamePattern.Of);
        var names = patterns.Where(pattern => pattern.IsName).Select(pattern => pattern.Text).ToList();
        return Conditions.Any([
            author => names.Contains(author.Key),
            .. patterns.Where(pattern => !pattern.IsName).Select(IsLike),
        ]);
    }

    static Expression<Func<ArticleAuthor, bool>> IsLike(NamePattern pattern)
    {
        var like = LikePattern.Of(pattern);
        return author => EF.Functions.Like(author.Key, like, LikePattern.Escape);
    }

    /// <summary>By whole names, and by ranges of names that begin alike: an index finds both.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares bytes.")]
    static Expression<Func<Article, bool>> HasSource(this CatalogContext db, List<string> keys)
    {
        var prefixes = keys.ConvertAll(NamePattern.Of).Where(pattern => pattern.EndsAnyhow).ToList();
        if (prefixes.Count == 0) return article => keys.Contains(article.SourceName);
        var named = prefixes
            .Select(prefix =>
            {
                var (first, end) = (prefix.Text, prefix.Text + LastCharacter);
                return db
                    .Articles.Where(article =>
                        string.Compare(article.SourceName, first) >= 0 && string.Compare(article.SourceName, end) < 0
                    )
                    .Select(article => article.Id);
            })
            .Aggregate((some, others) => some.Union(others));
        return article => keys.Contains(article.SourceName) || named.Contains(article.Id);
    }
}
