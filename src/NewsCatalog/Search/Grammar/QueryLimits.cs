using System.Globalization;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>Keeps the words of one search within what a search may ask for.</summary>
sealed class QueryLimits
{
    readonly HashSet<WordNode> _expanded = [];
    int _words;

    /// <summary>The word, if it is one that its '*' or '~' may stand behind.</summary>
    /// <exception cref="QuerySyntaxException">It is too short or too long for that, or there are too many.</exception>
    public WordNode Check(int start, WordNode word)
    {
        if (word.Match == WordMatch.Inflected) return word;
        var letters = new StringInfo(word.Text).LengthInTextElements;
        if (word.Match == WordMatch.Prefix && letters < 2 && !SearchTokenizer.IsUnspaced(word.Text))
            throw Error(start, "A prefix has two letters or more.");
        if (word.Match == WordMatch.Fuzzy && letters < 3)
            throw Error(start, "A word for '~' has three letters or more.");
        if (word.Text.EnumerateRunes().Count() > SearchQuery.MaxExpandedLength)
            throw Error(start, $"A word with '*' or '~' has at most {SearchQuery.MaxExpandedLength} letters.");
        if (_expanded.Add(word) && _expanded.Count > SearchQuery.MaxExpanded)
            throw Error(start, $"A search has at most {SearchQuery.MaxExpanded} words with '*' or '~'.");
        return word;
    }

    /// <summary>The term, counted.</summary>
    /// <exception cref="QuerySyntaxException">With it there are too many words.</exception>
    public SearchTerm Count(int start, SearchTerm term, int words = 1) =>
        (_words += words) <= SearchQuery.MaxWords
            ? term
            : throw Error(start, $"A search has at most {SearchQuery.MaxWords} words.");

    static QuerySyntaxException Error(int at, string reason) => QuerySyntaxException.At(at, reason);
}
