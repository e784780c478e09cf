using Lucene.Net.Util.Automaton;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Snippets;

/// <summary>Finds one word or phrase of a search in a text, by the rules of the index.</summary>
abstract class TermMatcher(SearchTerm term)
{
    public SearchField? Field => term.Field;

    /// <summary>What every word that it is found at begins with; null when that cannot be told.</summary>
    public char? FirstLetter { get; private init; } = term.Text[0];

    string Text => term.Text;

    /// <summary>The matcher of a term that is the same in texts of all languages; null for a word that stands for its
    /// inflections.</summary>
    public static TermMatcher? OfAnyLanguage(SearchTerm term) =>
        term switch
        {
            PhraseNode phrase => new Phrase(phrase)
            {
                FirstLetter = SearchTokenizer.TokenizeQuery(phrase.Text)[0].Text[0],
            },
            WordNode { Match: WordMatch.Fuzzy } word => new Near(word),
            WordNode { Match: WordMatch.Prefix } word => new Start(word),
            WordNode word when SearchTokenizer.IsUnspaced(word.Text) && SearchTokenizer.IsOneCharacter(word.Text) =>
                new Start(word),
            _ => null,
        };

    /// <summary>The matcher of a word and its inflections in one language.</summary>
    public static TermMatcher Of(WordNode word, string? language) =>
        new Inflected(word, Stemmer.Of(language, word.Text))
        {
            FirstLetter = Stemmer.KeepsBeginning(language, word.Text) ? word.Text[0] : null,
        };

    /// <summary>The ranges it is found in: of the words of a text that begin at an index, how many UTF-16 units from
    /// the first; 0 is nothing.</summary>
    public abstract int LengthAt(TextTokens words, int index);

    sealed class Inflected(WordNode word, string stem) : TermMatcher(word)
    {
        public override int LengthAt(TextTokens words, int index) =>
            !words[index].IsTail && words.StemOf(index) == stem ? words[index].Length : 0;
    }

    sealed class Near(WordNode word) : TermMatcher(word)
    {
        readonly CharacterRunAutomaton _near = new(
            new LevenshteinAutomata(word.Text, withTranspositions: true).ToAutomaton(QueryRenderer.Errors(word.Text))
        );

        public override int LengthAt(TextTokens words, int index) =>
            !words[index].IsTail && words[index].Text[0] == Text[0] && _near.Run(words[index].Text)
                ? words[index].Length
                : 0;
    }

    sealed class Start(WordNode word) : TermMatcher(word)
    {
        // Of a pair of characters only the one that was searched for is shown.
        readonly int _length = SearchTokenizer.IsUnspaced(word.Text) ? word.Text.Length : int.MaxValue;

        public override int LengthAt(TextTokens words, int index) =>
            words[index].Text.StartsWith(Text, StringComparison.Ordinal) ? Math.Min(_length, words[index].Length) : 0;
    }

    sealed class Phrase(PhraseNode phrase) : TermMatcher(phrase)
    {
        readonly List<SearchToken> _words = SearchTokenizer.TokenizeQuery(phrase.Text);

        public override int LengthAt(TextTokens words, int index)
        {
            var offset = index - _words[0].Position;
            foreach (var word in _words)
            {
                var at = offset + word.Position;
                if (at >= words.Count || words[at].Text != word.Text) return 0;
            }

            return words[offset + _words[^1].Position].End - words[index].Start;
        }
    }
}
