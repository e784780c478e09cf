using NewsCatalog.Articles;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>Completions of a text.</summary>
/// <param name="Terms">Searches that begin so and find something, the most fruitful first.</param>
/// <param name="Headlines">Articles with a headline that has a word which begins so, and the words before it; the newest first among equals.</param>
public sealed record SuggestionsResponse(IReadOnlyList<SuggestedTermResponse> Terms, IReadOnlyList<SuggestedHeadlineResponse> Headlines)
{
    public static SuggestionsResponse From(Suggested suggested) => new(
        [.. suggested.Terms.Select(term => new SuggestedTermResponse(term.Term, term.Articles, Address.OfSearch(term.Term)))],
        [.. suggested.Headlines.Select(SuggestedHeadlineResponse.From)]);
}

/// <summary>A search.</summary>
/// <param name="Text">In the spelling that words are compared in: lower case, Latin letters without accents.</param>
/// <param name="Articles">How many articles have a word written so; the words before it in any inflection.</param>
/// <param name="Url">The search, a relative reference.</param>
public sealed record SuggestedTermResponse(string Text, int Articles, string Url);

/// <summary>An article.</summary>
/// <param name="Id">Of the article.</param>
/// <param name="Url">Its address, a relative reference.</param>
/// <param name="Text">Its headline.</param>
public sealed record SuggestedHeadlineResponse(string Id, string Url, string Text)
{
    public static SuggestedHeadlineResponse From(Article article) => new(article.Id, Address.OfArticle(article.Id), article.Headline);
}
