using System.Collections.Frozen;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Phrases of one or more words, in any letter case, that are looked up where they begin or end.</summary>
sealed class PhraseSet
{
    readonly FrozenDictionary<string, string[][]> _byFirst;
    readonly FrozenDictionary<string, string[][]> _byLast;
    readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _first;
    readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _last;

    public PhraseSet(IEnumerable<string> phrases, WordSet? elided)
    {
        var cut = phrases.Select(phrase => WordsOf(phrase, elided)).ToArray();
        _byFirst = Group(cut, words => words[0]);
        _byLast = Group(cut, words => words[^1]);
        _first = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        _last = _byLast.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of words of the longest phrase that begins at <paramref name="first"/>, or 0.</summary>
    public int LengthStartingAt(Prose prose, int first)
    {
        if (!_first.TryGetValue(prose.Word(first), out var phrases)) return 0;
        foreach (var words in phrases)
        {
            if (IsAt(prose, first, words, words.Length)) return words.Length;
        }

        return 0;
    }

    /// <summary>The number of words of the longest phrase whose last word is <paramref name="word"/> and stands at
    /// <paramref name="last"/>, or 0.</summary>
    public int LengthEndingAt(Prose prose, int last, ReadOnlySpan<char> word)
    {
        if (!_last.TryGetValue(word, out var phrases)) return 0;
        foreach (var words in phrases)
        {
            if (IsAt(prose, last - words.Length + 1, words, words.Length - 1)) return words.Length;
        }

        return 0;
    }

    public int LengthEndingAt(Prose prose, int last) => LengthEndingAt(prose, last, prose.Word(last));

    public bool Contains(Prose prose, int index) => LengthStartingAt(prose, index) == 1;

    /// <summary>Whether a phrase of just this many words stands at <paramref name="first"/>.</summary>
    public bool IsAt(Prose prose, int first, int length) =>
        _first.TryGetValue(prose.Word(first), out var phrases)
        && Array.Exists(phrases, words => words.Length == length && IsAt(prose, first, words, length));

    static bool IsAt(Prose prose, int first, string[] words, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!prose.Is(first + i, words[i])) return false;
        }

        return true;
    }

    static FrozenDictionary<string, string[][]> Group(string[][] phrases, Func<string[], string> key) =>
        phrases
            .GroupBy(key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(words => words.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase
            );

    static string[] WordsOf(string phrase, WordSet? elided) =>
        [.. Tokenizer.Tokenize(phrase, elided).Select(token => phrase.Substring(token.Start, token.Length))];
}
