using J2N;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Completion;

/// <summary>All words that begin like one but for one typing error, which is not in the first letter. To prepare it
/// costs more than most lookups, so one serves all fields.</summary>
sealed class NearBeginning(string word)
{
    /// <summary>From so many letters on, one typing error is forgiven; in words longer than any, it would take seconds
    /// to look for.</summary>
    const int Shortest = 5;
    const int Longest = 40;

    readonly CompiledAutomaton _words = new(Of(word));

    public static bool IsForgiven(string word) => word.Length is >= Shortest and <= Longest;

    public TermsEnum Within(Terms terms) => _words.GetTermsEnum(terms);

    public Query Query(string field, SearchDeadline deadline) => new Beginnings(field, this, deadline);

    internal static Automaton Of(string word)
    {
        var first = char.IsHighSurrogate(word[0]) ? 2 : 1;
        var near = new LevenshteinAutomata(word[first..], withTranspositions: true).ToAutomaton(1);

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

        var start = new State();
        start.AddTransition(new Transition(char.ConvertToUtf32(word, 0), states[near.GetInitialState()]));
        return new Automaton(start) { IsDeterministic = true };
    }

    sealed class Beginnings(string field, NearBeginning near, SearchDeadline deadline) : MultiTermQuery(field)
    {
        public override string ToString(string field) => nameof(NearBeginning);

        protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
            new TimedTerms(near.Within(terms), deadline);
    }
}
