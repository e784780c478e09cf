using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

/// <summary>Counts the articles of authors anew for each page: their table has a row for each article.</summary>
sealed class AuthorRepository(CatalogContext db, Totals totals) : IAuthorRepository
{
    public Task<Page<Author>> ListAsync(
        string? nameContains,
        AuthorOrder order,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var names = db.ArticleAuthors.AsNoTracking();
        if (nameContains is not null)
        {
            var pattern = LikePattern.Of(NamePattern.Containing(nameContains).Folded());
            names = names.Where(name => EF.Functions.Like(name.Key, pattern, LikePattern.Escape));
        }

        var authors = names
            .GroupBy(name => name.Key)
            .Select(group => new Author
            {
                Key = group.Key,
                Name = group.Min(name => name.Name)!,
                ArticleCount = group.Count(),
            });
        return KeysetOf(order)
            .PageAsync(authors, page, totals, (typeof(Author), nameContains), cancellationToken);
    }

    static Keyset<Author> KeysetOf(AuthorOrder order) => order.By switch
    {
        AuthorSort.Articles => Keyset<Author>.By(a => a.ArticleCount, a => a.Key, order.Descending),
        _ => Keyset<Author>.By(a => a.Key, a => a.Key, order.Descending),
    };
}
