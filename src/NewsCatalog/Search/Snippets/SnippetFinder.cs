using NewsCatalog.Articles;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Snippets;

/// <summary>Finds the passage to show of each article on a page, by reading its text again.</summary>
sealed class SnippetFinder(SearchQuery query, SearchDeadline deadline)
{
    /// <summary>About the longest passage, in UTF-16 units.</summary>
    const int MaxLength = 300;

    /// <summary>How much of it stands before the first word that was searched for.</summary>
    const int Before = 80;

    /// <summary>Of a text with more matches, only stretches that begin with one of the first are weighed.</summary>
    const int MaxWindows = 200;

    /// <summary>Of a longer article no better passage is looked for, once there is one.</summary>
    const int MaxRead = 50_000;

    /// <summary>So much is read for a page, in UTF-16 units; then only the beginnings of the other articles.</summary>
    const int MaxReadOfPage = 5_000_000;

    /// <summary>The rank of the headline; behind it are the authors and the name of the file.</summary>
    const int ShownAnyway = 3;

    readonly List<SearchTerm> _terms = [.. query.PositiveTerms.Distinct()];
    readonly Dictionary<string, List<TermMatcher>> _matchers = [];
    readonly TextTokens _words = new();
    readonly List<SearchToken> _bounds = [];
    readonly HashSet<int> _found = [];
    List<TermMatcher?>? _matchersOfAnyLanguage;
    int _readOfPage;

    public Snippet Find(Article article)
    {
        deadline.Check();
        var matchers = MatchersFor(article.Language);
        ArticleText? best = null;
        List<Match> bestMatches = [];
        var (bestTerms, read) = (0, 0);
        foreach (var text in ArticleTexts.Of(article).OrderBy(Rank))
        {
            if (read > MaxRead && (best is not null || _readOfPage > MaxReadOfPage)) break;
            read += text.Text.Length;
            _readOfPage += text.Text.Length;
            var matches = Matches(text, article.Language, matchers);
            var terms = CountTerms(matches, 0, text.Text.Length);

            // What is shown anyway is the passage only when there is no other.
            if (terms <= bestTerms || (best is not null && Rank(text) >= ShownAnyway)) continue;
            (best, bestMatches, bestTerms) = (text, matches, terms);
            if (terms == _terms.Count) break;
        }

        return best is { } found
            ? Passage(found, bestMatches)
            : Passage(ArticleTexts.Of(article).OrderBy(Rank).First(), []);
    }

    // Texts that say more than a few words first, each kind in the order of the article.
    static int Rank(ArticleText text) => text.Field switch
    {
        SearchField.Lead or SearchField.Body => 0,
        SearchField.Heading => 1,
        SearchField.Credit or SearchField.Tag => 2,
        SearchField.Headline => ShownAnyway,
        _ => ShownAnyway + 1,
    };

    List<TermMatcher> MatchersFor(string? language)
    {
        var known = Stemmer.Known(language);
        if (_matchers.TryGetValue(known, out var matchers)) return matchers;
        _matchersOfAnyLanguage ??= _terms.ConvertAll(TermMatcher.OfAnyLanguage);
        return _matchers[known] = [
            .. _terms.Zip(_matchersOfAnyLanguage, (term, ofAny) => ofAny ?? TermMatcher.Of((WordNode)term, known)),
        ];
    }

    List<Match> Matches(ArticleText text, string? language, List<TermMatcher> matchers)
    {
        _words.Read(text.Text, language);
        var matches = new List<Match>();
        for (var index = 0; index < _words.Count; index++)
        {
            deadline.Step();
            var letter = _words.FirstLetter(index);
            for (var term = 0; term < matchers.Count; term++)
            {
                if (matchers[term].FirstLetter is { } first && first != letter)
                    continue;
                if (matchers[term].Field is { } field && field != text.Field)
                    continue;
                if (matchers[term].LengthAt(_words, index) is > 0 and var length)
                    matches.Add(new Match(term, _words[index].Start, _words[index].Start + length));
            }
        }

        return matches;
    }

    Snippet Passage(ArticleText text, List<Match> matches)
    {
        var (start, end) = Window(text.Text, matches);
        return new Snippet(
            text.Pointer,
            start,
            text.Text[start..end],
            Highlights(matches.Where(match => match.Start >= start && match.End <= end), start)
        );
    }

    /// <summary>The stretch, from the start of a word to the end of one, that holds the most of the terms.</summary>
    (int Start, int End) Window(string text, List<Match> matches)
    {
        if (text.Length <= MaxLength) return (0, text.Length);
        var (best, bestTerms) = (0, -1);
        for (var first = 0; first < Math.Min(matches.Count, MaxWindows); first++)
        {
            var start =
                first == 0 && matches[0].Start <= MaxLength - Before
                    ? 0
                    : Math.Clamp(matches[first].Start - Before, 0, text.Length - MaxLength);
            var terms = CountTerms(matches, first, start + MaxLength);
            if (terms > bestTerms) (best, bestTerms) = (start, terms);
        }

        return Whole(text, best);
    }

    /// <summary>How many different terms are found from one match on up to a place in the text.</summary>
    int CountTerms(List<Match> matches, int first, int end)
    {
        _found.Clear();
        for (var at = first; at < matches.Count && matches[at].End <= end; at++) _found.Add(matches[at].Term);
        return _found.Count;
    }

    (int Start, int End) Whole(string text, int from)
    {
        _bounds.Clear();
        SearchTokenizer.TokenizeUnfolded(text, _bounds);
        var start =
            from == 0 ? 0
            : _bounds.Find(word => word.Start >= from) is { Length: > 0 } first ? first.Start
            : from;
        if (text.Length - start <= MaxLength)
            return (start, text.Length);
        var last = _bounds.FindLast(word => word.End <= start + MaxLength);
        if (last.End <= start) return (start, EndOfCharacter(text, start + MaxLength));
        var end = last.End;
        while (end < text.Length && char.IsPunctuation(text[end])) end++;
        return (start, end);
    }

    static int EndOfCharacter(string text, int end) => char.IsLowSurrogate(text[end]) ? end + 1 : end;

    static List<Highlight> Highlights(IEnumerable<Match> matches, int start)
    {
        var highlights = new List<Highlight>();
        foreach (var match in matches)
        {
            var (from, to) = (match.Start - start, match.End - start);
            if (highlights is [.., var last] && from < last.Start + last.Length)
                highlights[^1] = last with { Length = Math.Max(last.Length, to - last.Start) };
            else highlights.Add(new Highlight(from, to - from));
        }

        return highlights;
    }

    readonly record struct Match(int Term, int Start, int End);
}
