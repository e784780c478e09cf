using Lucene.Net.Index;
using NewsCatalog.Articles;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>Explains what a search found, and helps where it found little.</summary>
sealed class QueryReporter(IndexReader index, SearchScope scope, IndexSearch search, SearchDeadline deadline)
{
    /// <summary>Up to so many hits a misspelling is suspected.</summary>
    const int Few = 3;

    readonly Spelling _spelling = new(index, scope, search, deadline);

    public QueryReport Report(SearchQuery query, ArticleFilter filter, int total)
    {
        var isAlone = filter == ArticleFilter.All;
        List<TermCount> terms =
        [
            .. query
                .Root.Terms.Distinct()
                .Select(term => new TermCount($"{term}", isAlone && term == query.Root ? total : search.Count(term))),
        ];
        var (better, causes) = ((string?)null, new List<EmptyCause>());
        var isComplete = deadline.TryOptional(() =>
        {
            if (total == 0) AddCauses(causes, query, filter, terms);
            if (total <= Few) better = Better(query, filter, total);
        });
        return new QueryReport(
            $"{query}",
            terms,
            better,
            total == 0 ? [.. causes.OrderByDescending(cause => cause.Articles)] : null,
            query.Hint,
            isComplete
        );
    }

    // A headline that is typed as it was remembered may have one word that its article says otherwise.
    string? Better(SearchQuery query, ArticleFilter filter, int total)
    {
        var spelt = Spelt(query, evenKnown: false);
        SearchQuery?[] others =
        [
            spelt == query ? null : spelt,
            total == 0 && Spelt(query, evenKnown: true) is var all && all != query ? all : null,
            total == 0 ? spelt.OfAny() : null,
        ];
        var better = others
            .OfType<SearchQuery>()
            .FirstOrDefault(other => search.FindsMore(other.Root, total, all => all.Filtered(filter)));
        return better is not null && $"{better}" is { Length: <= SearchQuery.MaxLength } text ? text : null;
    }

    // What an article has, was meant, unless nothing at all is found.
    SearchQuery Spelt(SearchQuery query, bool evenKnown)
    {
        foreach (var term in query.PositiveTerms.Distinct())
            query = _spelling.Correct(term, evenKnown) is { } correct ? query.Replace(term, correct) : query;
        return query;
    }

    // One after the other, so that those are kept that there was time for.
    void AddCauses(List<EmptyCause> causes, SearchQuery query, ArticleFilter filter, List<TermCount> terms)
    {
        var withoutTerm =
            from term in query.Root.Terms.Distinct()
            let rest = query.Without(term)
            where rest is not null
            select new EmptyCause($"{term}", Parameter: null, Count(rest, filter));
        var withoutFilter = Criteria(filter)
            .Select(rest => new EmptyCause(Term: null, rest.Parameter, Count(query, rest.Filter)));
        foreach (var cause in withoutTerm.Concat(withoutFilter).Where(cause => cause.Articles > 0))
            causes.Add(cause);

        // No single one of them: then all the words that no article has.
        if (causes.Count == 0)
        {
            causes.AddRange(
                terms.Where(term => term.Articles == 0).Select(term => new EmptyCause(term.Term, Parameter: null, 0))
            );
        }
    }

    int Count(SearchQuery query, ArticleFilter filter) => search.Count(query.Root, all => all.Filtered(filter));

    static IEnumerable<(string Parameter, ArticleFilter Filter)> Criteria(ArticleFilter filter)
    {
        if (filter.Time is { From: not null } after)
            yield return ("from", filter with { Time = after.To is null ? null : after with { From = null } });
        if (filter.Time is { To: not null } before)
            yield return ("to", filter with { Time = before.From is null ? null : before with { To = null } });
        foreach (var field in filter.Values.Keys)
            yield return (field.Parameter(), filter.Without(field));
    }
}
