using NewsCatalog.Articles;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>The completions of a text.</summary>
/// <param name="Terms">Searches that complete the text and find something, the best first: words that stand directly
/// behind the word before, then words of the same articles. Without a word before, the one with the most articles
/// first.</param>
/// <param name="Headlines">Articles whose headline has a word that begins with the last word of the text, and all words
/// before it. The newest come first among equals.</param>
public sealed record SuggestionsResponse(
    IReadOnlyList<SuggestedTermResponse> Terms,
    IReadOnlyList<SuggestedHeadlineResponse> Headlines
)
{
    public static SuggestionsResponse From(Suggested suggested) =>
        new(
            [
                .. suggested.Terms.Select(term => new SuggestedTermResponse(
                    term.Term,
                    term.Articles,
                    Address.OfSearch(term.Term)
                )),
            ],
            [.. suggested.Headlines.Select(SuggestedHeadlineResponse.From)]
        );
}

/// <summary>A suggested search.</summary>
/// <param name="Text">The search: the words before as they were typed, and the last word as most articles spell
/// it.</param>
/// <param name="Articles">Number of articles that the search finds, at least one.</param>
/// <param name="Url">The address of the search, a relative reference.</param>
public sealed record SuggestedTermResponse(string Text, int Articles, string Url);

/// <summary>A suggested article.</summary>
/// <param name="Id">The id of the article.</param>
/// <param name="Url">The address of the article, a relative reference.</param>
/// <param name="Text">The headline of the article.</param>
public sealed record SuggestedHeadlineResponse(string Id, string Url, string Text)
{
    public static SuggestedHeadlineResponse From(Article article) =>
        new(article.Id, Address.OfArticle(article.Id), article.Headline);
}
