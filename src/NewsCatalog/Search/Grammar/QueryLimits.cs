using System.Globalization;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>Keeps the words of one search within what a search may ask for.</summary>
sealed class QueryLimits(QueryText text)
{
    readonly HashSet<WordNode> _expanded = [];
    int _words;

    /// <summary>The word as it is, if it is one that its '*' or '~' may stand behind; a lenient search goes on without
    /// them.</summary>
    /// <exception cref="QuerySyntaxException">It is too short or too long for that, or there are too many.</exception>
    public WordNode Check(int start, WordNode word)
    {
        if (Reason(word) is not { } reason) return word;
        _expanded.Remove(word);
        text.Refuse(start, reason);
        return word with { Match = WordMatch.Inflected };
    }

    /// <summary>The term, counted; a lenient search goes on without those that are too many.</summary>
    /// <exception cref="QuerySyntaxException">With it there are too many words.</exception>
    public SearchTerm? Count(int start, SearchTerm term, int words = 1)
    {
        var left = SearchQuery.MaxWords - _words;
        _words += words;
        if (words <= left) return term;
        text.Refuse(start, $"A search has at most {SearchQuery.MaxWords} words.");
        text.Hint($"Only the first {SearchQuery.MaxWords} words are searched.");
        if (left <= 0 || term is not PhraseNode phrase) return null;
        var first = phrase.Text[..SearchTokenizer.TokenizeQuery(phrase.Text)[left - 1].End];
        return phrase with { Text = SourceWords.Within(phrase.Field, first) };
    }

    string? Reason(WordNode word)
    {
        if (word.Match == WordMatch.Inflected) return null;
        var letters = new StringInfo(word.Text).LengthInTextElements;
        if (word.Match == WordMatch.Prefix && letters < 2 && !SearchTokenizer.IsUnspaced(word.Text))
            return "A prefix has two letters or more.";
        if (word.Match == WordMatch.Fuzzy && letters < 3)
            return "A word for '~' has three letters or more.";
        if (word.Text.EnumerateRunes().Count() > SearchQuery.MaxExpandedLength)
            return $"A word with '*' or '~' has at most {SearchQuery.MaxExpandedLength} letters.";
        return _expanded.Add(word) && _expanded.Count > SearchQuery.MaxExpanded
            ? $"A search has at most {SearchQuery.MaxExpanded} words with '*' or '~'."
            : null;
    }
}
