using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>An author of articles.</summary>
/// <param name="Name">The name as an article writes it. Names that differ only in case are one author.</param>
/// <param name="Articles">Number of articles of the author.</param>
/// <param name="ArticlesUrl">The address of the list of these articles, a relative reference.</param>
public sealed record AuthorResponse(string Name, int Articles, string ArticlesUrl)
{
    public static AuthorResponse From(Author author) =>
        new(author.Name, author.ArticleCount, Address.OfArticlesBy(ValueList.TextOf(author.Name)));
}
