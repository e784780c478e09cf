using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Search.Completion;

/// <summary>What somebody has typed so far: some words, and the beginning of one more.</summary>
sealed class TypedText
{
    readonly string _text;
    readonly List<SearchToken> _before;

    TypedText(string text, List<SearchToken> words) =>
        (_text, _before, Last) = (text, words[..^1], words[^1].Text);

    /// <summary>The beginning, folded.</summary>
    public string Last { get; }

    /// <summary>The beginning with a typing error; null where none is forgiven.</summary>
    public NearBeginning? Near => field ??= NearBeginning.IsForgiven(Last) ? new NearBeginning(Last) : null;

    /// <summary>The words before, folded.</summary>
    public IReadOnlyList<string> Words => _before.ConvertAll(word => word.Text);

    /// <summary>The search for the words before; null when there are none.</summary>
    public SearchNode? Before =>
        _before.Count == 0 ? null : GroupNode.Of(any: false, _before.Select(word => new WordNode(null, word.Text)));

    /// <summary>Null when there is no word at all.</summary>
    public static TypedText? Of(string text) =>
        SearchTokenizer.TokenizeQuery(text) is { Count: > 0 } words ? new TypedText(text, words) : null;

    /// <summary>The text of the search for the words before and one more: spelt as they are, or folded where that would
    /// mean something else, as "OR" does. Null when no text means it.</summary>
    public string? With(string word, string spelling)
    {
        SearchNode last = new WordNode(null, word);
        var wanted = Before is { } before ? GroupNode.Of(any: false, [before, last]) : last;
        var typed = _before.ConvertAll(token => _text.Substring(token.Start, token.Length));
        string[] texts =
        [
            string.Join(' ', [.. typed, spelling]),
            string.Join(' ', [.. Words, spelling]),
            string.Join(' ', [.. Words, word]),
        ];
        return Array.Find(
            texts,
            text => SearchQuery.TryParse(text, hasFields: true, out var query, out _) && query.Root == wanted
        );
    }
}
