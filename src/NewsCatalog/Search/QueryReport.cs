using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>What a search was understood as and what became of its parts.</summary>
/// <param name="Parsed">The search as it was understood, in the same grammar.</param>
/// <param name="Terms">Its words and phrases with the number of articles that each is found in alone, without filters.</param>
/// <param name="DidYouMean">A search in words of the catalog, or for any of these words, that finds more when this one finds little or nothing.</param>
/// <param name="EmptiedBy">Of a search that found nothing: what to leave out to find something, the most fruitful first.</param>
/// <param name="IsComplete">Whether there was time to work out all of the latter two; another time there may be.</param>
public sealed record QueryReport(
    string Parsed, IReadOnlyList<TermCount> Terms, string? DidYouMean, IReadOnlyList<EmptyCause>? EmptiedBy, bool IsComplete = true);

/// <summary>A word, phrase or parameter and the number of articles that are found without it; one of the two is null.</summary>
public sealed record EmptyCause(string? Term, string? Parameter, int Articles);
