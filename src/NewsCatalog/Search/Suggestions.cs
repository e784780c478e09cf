using J2N;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;
using NewsCatalog.Articles;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>Completes what somebody begins to type.</summary>
public sealed class Suggestions(CatalogIndex index, SearchSlots slots, IArticleRepository articles)
{
    /// <summary>From so many letters on, one typing error is forgiven; in words longer than any, it would take seconds
    /// to look for.</summary>
    const int ShortestForgiven = 5;
    const int LongestForgiven = 40;

    /// <summary>Completes the last word of a text, as a search that finds something and as the headlines that begin so,
    /// the best first.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public async Task<Suggested> CompleteAsync(string prefix, int limit, CancellationToken cancellationToken)
    {
        var words = SearchTokenizer.TokenizeQuery(prefix);
        if (words.Count == 0) return new Suggested([], []);
        var (before, last) = (words.SkipLast(1).Select(word => word.Text).ToList(), words[^1].Text);
        using var slot = slots.Request(cancellationToken);
        var (terms, ids) = await index.ReadAsync(
            slot,
            reader =>
                (
                    Terms(reader, before, last, limit, slot.Deadline),
                    Headlines(reader, before, last, limit, slot.Deadline)
                )
        );
        var headlines = await articles.ListAsync(ids, ArticleParts.None, cancellationToken);
        return new Suggested(terms, [.. headlines.DistinctBy(article => article.Headline).Take(limit)]);
    }

    static List<TermCount> Terms(
        IndexReader reader,
        List<string> before,
        string last,
        int limit,
        SearchDeadline deadline
    )
    {
        // Behind other words not all completions find something; those of one or two letters are too frequent to try
        // more.
        var tried = before.Count == 0 || last.Length <= 2 ? limit : 2 * limit;
        var completions = Completions(reader, last, tried, deadline);
        if (before.Count == 0) return completions;

        // Nothing is suggested that finds nothing, and what belongs to the words before it comes before what is
        // everywhere.
        var together = new IndexSearch(reader, IndexFields.Articles, deadline).CountTogether(
            before.ConvertAll<SearchNode>(word => new WordNode(null, word)),
            completions.ConvertAll(completion => new WordNode(null, completion.Term))
        );
        return
        [
            .. completions
                .Zip(
                    together,
                    (completion, articles) => (completion.Term, Alone: completion.Articles, Together: articles)
                )
                .Where(completion => completion.Together > 0)
                .OrderByDescending(completion => (double)completion.Together * completion.Together / completion.Alone)
                .Take(limit)
                .Select(completion => new TermCount(
                    string.Join(' ', [.. before, completion.Term]),
                    completion.Together
                )),
        ];
    }

    static List<TermCount> Completions(IndexReader reader, string word, int limit, SearchDeadline deadline)
    {
        var dictionary = new TermDictionary(reader, IndexFields.Articles.Words, deadline);
        var completions = dictionary.Completions(word, limit);
        if (!IsForgiven(word) || completions.Count >= limit) return completions;
        completions.AddRange(
            dictionary
                .Matching(Near(word), limit)
                .Where(near => !completions.Exists(exact => exact.Term == near.Term))
                .Take(limit - completions.Count)
        );
        return completions;
    }

    static List<string> Headlines(
        IndexReader reader,
        List<string> before,
        string last,
        int limit,
        SearchDeadline deadline
    )
    {
        var field = IndexFields.Articles.PartOf(SearchField.Headline).Words;
        var begins = last.Length <= IndexFields.LongestStart
            ? new ConstantScoreQuery(new TermQuery(new Term(IndexFields.HeadlineStarts, last)))
            : new Expansions(reader, deadline).Prefix(new Term(field, last));
        var exact = Headlines(reader, before, begins, limit, deadline);
        if (!IsForgiven(last) || exact.Count >= limit)
            return exact;
        return
        [
            .. exact
                .Union(Headlines(reader, before, new NearBeginnings(new Term(field, last), deadline), limit, deadline))
                .Take(limit),
        ];
    }

    // Those with the rarest of the words first, among equals the newest.
    static List<string> Headlines(
        IndexReader reader,
        List<string> before,
        Query last,
        int limit,
        SearchDeadline deadline
    )
    {
        var scope = IndexFields.Articles;
        var field = scope.PartOf(SearchField.Headline).Words;
        var statistics = new RankingStatistics(reader, scope, given: null);
        statistics.NeedField(field);
        var query = new BooleanQuery { { last, Occur.MUST } };
        foreach (var word in before)
            query.Add(new TermQuery(new Term(field, word)), Occur.MUST);
        var hits = HitOrder.Relevance.Top(
            limit,
            after: null,
            new SortField(IndexFields.Added, SortFieldType.INT64, reverse: true)
        );
        new RankedSearcher(reader, statistics).Search(query, new HitCollector(deadline, [hits]));
        return [.. hits.First().Select(hit => hit.Id)];
    }

    static bool IsForgiven(string word) => word.Length is >= ShortestForgiven and <= LongestForgiven;

    /// <summary>All words that begin with one that is at most one typing error away.</summary>
    internal static Automaton Near(string word)
    {
        var near = new LevenshteinAutomata(word, withTranspositions: true).ToAutomaton(1);

        // Once a word is near enough, whatever follows does not matter. To concatenate it with any text says the same,
        // and takes seconds for 200 letters.
        var enough = new State { Accept = true };
        enough.AddTransition(new Transition(Character.MinCodePoint, Character.MaxCodePoint, enough));
        var states = near.GetNumberedStates()
            .ToDictionary(state => state, state => state.Accept ? enough : new State());
        foreach (var (state, copy) in states.Where(state => !state.Key.Accept))
        {
            foreach (var transition in state.GetTransitions())
                copy.AddTransition(new Transition(transition.Min, transition.Max, states[transition.Dest]));
        }

        return new Automaton(states[near.GetInitialState()]) { IsDeterministic = true };
    }

    sealed class NearBeginnings(Term term, SearchDeadline deadline) : AutomatonQuery(term, Near(term.Text))
    {
        protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
            new TimedTerms(base.GetTermsEnum(terms, atts), deadline);
    }
}

/// <summary>Searches that complete a text, with the number of articles each finds, and articles whose headlines
/// do.</summary>
public sealed record Suggested(IReadOnlyList<TermCount> Terms, IReadOnlyList<Article> Headlines);
