using Lucene.Net.Index;
using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>Explains what a search found, and helps where it found little.</summary>
sealed class QueryReporter(IndexReader index, SearchScope scope)
{
    /// <summary>Up to so many hits a misspelling is suspected.</summary>
    const int Few = 3;

    readonly IndexSearch _search = new(index, scope);
    readonly Spelling _spelling = new(index, scope);

    public QueryReport Report(SearchQuery query, ArticleFilter filter, int total, CancellationToken cancellationToken)
    {
        var isAlone = filter == ArticleFilter.All;
        List<TermCount> terms =
        [
            .. query.Root.Terms.Distinct().Select(term => new TermCount(
                $"{term}", isAlone && term == query.Root ? total : _search.Count(term, cancellationToken))),
        ];
        return new QueryReport(
            $"{query}", terms,
            total <= Few ? Better(query, filter, total, cancellationToken) : null,
            total == 0 ? Causes(query, filter, terms, cancellationToken) : null);
    }

    // A headline that is typed as it was remembered may have one word that its article says otherwise.
    string? Better(SearchQuery query, ArticleFilter filter, int total, CancellationToken cancellationToken)
    {
        var spelt = query;
        foreach (var term in query.Wanted.Distinct()) spelt = _spelling.Correct(term) is { } correct ? spelt.Replace(term, correct) : spelt;
        SearchQuery?[] others = [spelt == query ? null : spelt, total == 0 ? spelt.OfAny() : null];
        var better = others.OfType<SearchQuery>().FirstOrDefault(other => _search.FindsMore(other.Root, total, all => all.Filtered(filter), cancellationToken));
        return better is not null && $"{better}" is { Length: <= SearchQuery.MaxLength } text ? text : null;
    }

    List<EmptyCause> Causes(SearchQuery query, ArticleFilter filter, List<TermCount> terms, CancellationToken cancellationToken)
    {
        var withoutTerm =
            from term in query.Root.Terms.Distinct()
            let rest = query.Without(term)
            where rest is not null
            select new EmptyCause($"{term}", Parameter: null, Count(rest, filter, cancellationToken));
        var withoutFilter = Criteria(filter).Select(rest => new EmptyCause(Term: null, rest.Parameter, Count(query, rest.Filter, cancellationToken)));
        List<EmptyCause> causes = [.. withoutTerm.Concat(withoutFilter).Where(cause => cause.Articles > 0).OrderByDescending(cause => cause.Articles)];

        // No single one of them: then all the words that no article has.
        return causes.Count > 0 ? causes : [.. terms.Where(term => term.Articles == 0).Select(term => new EmptyCause(term.Term, Parameter: null, 0))];
    }

    int Count(SearchQuery query, ArticleFilter filter, CancellationToken cancellationToken) =>
        _search.Count(query.Root, all => all.Filtered(filter), cancellationToken);

    static IEnumerable<(string Parameter, ArticleFilter Filter)> Criteria(ArticleFilter filter)
    {
        if (filter.Time is { From: not null } after) yield return ("from", filter with { Time = after.To is null ? null : after with { From = null } });
        if (filter.Time is { To: not null } before) yield return ("to", filter with { Time = before.From is null ? null : before with { To = null } });
        if (filter.Author is not null) yield return ("author", filter with { Author = null });
        if (filter.Language is not null) yield return ("language", filter with { Language = null });
        if (filter.CitedSource is not null) yield return ("citedSource", filter with { CitedSource = null });
        if (filter.SourceName is not null) yield return ("sourceName", filter with { SourceName = null });
    }
}
