using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>Reads the words and phrases of a search.</summary>
sealed class TermParser(QueryText text)
{
    readonly QueryLimits _limits = new(text);

    public SearchTerm? Phrase(SearchField? field)
    {
        var open = text.At;
        if (!text.ReadQuoted(out var quoted)) text.Refuse(open, "This quote is not closed.");
        var words = SearchTokenizer.TokenizeQuery(quoted).Count;
        if (words > 0) return _limits.Count(open, PhraseOf(field, quoted), words);
        text.Refuse(open, "There is no word in these quotes.");
        return null;
    }

    /// <summary>The word that was read from a place on.</summary>
    public SearchNode? Word(SearchField? field, int start, char? before)
    {
        text.ReadWord();
        var raw = text.From(start);
        if (WebAddress.WordsOf(raw) is { Count: > 0 } path) return Words(field, start, path);
        while (ForeignSyntax.In(raw, before) is var (place, reason))
        {
            text.Refuse(start + place, reason);
            if (raw[place] is '*' or '?') return Words(field, start, SearchTokenizer.TokenizeQuery(raw));
            raw = raw[..(raw[place] == '~' && place > 0 ? place + 1 : place)];
            if (raw.Length == 0) return null;
        }

        var match = raw[^1] switch { '*' => WordMatch.Prefix, '~' => WordMatch.Fuzzy, _ => WordMatch.Inflected };
        if (match == WordMatch.Inflected) raw = SourceWords.Within(field, raw);
        var words = SearchTokenizer.TokenizeQuery(raw);
        if (words is [var word])
            return _limits.Count(start, _limits.Check(start, new WordNode(field, word.Text, match)));

        if (match != WordMatch.Inflected)
        {
            text.Refuse(
                start,
                words.Count == 0
                    ? $"There is no word before this '{raw[^1]}'."
                    : $"'{raw[^1]}' goes with a single word; '{raw[..^1]}' is several."
            );
        }

        return words.Count == 0 ? null : _limits.Count(start, PhraseOf(field, raw), words.Count);
    }

    /// <summary>Each word alone, where wildcards stand between or an address holds them together.</summary>
    SearchNode? Words(SearchField? field, int start, List<SearchToken> tokens)
    {
        List<SearchNode> words =
        [
            .. tokens.Select(word => _limits.Count(start, new WordNode(field, word.Text))).OfType<SearchNode>(),
        ];
        return words.Count == 0 ? null : GroupNode.Of(any: false, words);
    }

    static PhraseNode PhraseOf(SearchField? field, string phrase)
    {
        var plain = string.Join(
            ' ',
            phrase.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return new PhraseNode(field, SourceWords.Within(field, plain));
    }
}
