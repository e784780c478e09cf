using System.Buffers;
using System.Globalization;
using System.Text;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>
/// Reads the grammar by recursive descent:
/// <code>
/// any    = all { "OR" all }
/// all    = one { [ "AND" ] one }
/// one    = [ "-" | "NOT" ] [ field ":" ] ( "(" any ")" | phrase | word [ "*" | "~" ] )
/// phrase = '"' anything, with \" for a quote and \\ for a backslash '"'
/// </code>
/// Punctuation that stands alone or around a word means nothing, so that a pasted headline is a query.
/// </summary>
sealed class QueryParser(string text, bool hasFields)
{
    static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );
    static readonly string[] Fields = [.. Enum.GetNames<SearchField>().Select(name => name.ToLowerInvariant())];

    readonly QueryLimits _limits = new();
    readonly List<string> _hints = [];
    int _at;
    int _depth;

    public SearchQuery Parse()
    {
        if (text.Length > SearchQuery.MaxLength)
            throw Error(SearchQuery.MaxLength, $"A search has at most {Number(SearchQuery.MaxLength)} characters.");
        var root = Any(field: null);
        if (_at < text.Length) throw Error(_at, "This ')' closes nothing.");
        return new SearchQuery(root ?? throw Error(0, "There is no word to search for."))
        {
            Hint = _hints.Count == 0 ? null : string.Join(' ', _hints.Distinct()),
        };
    }

    SearchNode? Any(SearchField? field)
    {
        var (nodes, begun) = (new List<SearchNode>(), false);
        while (true)
        {
            var at = SkipSpace();
            if (All(field) is { } all) nodes.Add(all);
            else if (begun || Is("OR")) throw Error(at, "There is no word on this side of OR.");
            if (!Is("OR")) return nodes.Count == 0 ? null : GroupNode.Of(any: true, nodes);
            _at += 2;
            begun = true;
        }
    }

    SearchNode? All(SearchField? field)
    {
        var (nodes, isJoined, hint) = (new List<SearchNode>(), false, (string?)null);
        while (SkipSpace() < text.Length && text[_at] != ')' && !Is("OR"))
        {
            var start = _at;
            if (Is("AND"))
            {
                if (isJoined || nodes.Count == 0) throw Error(start, "There is no word on this side of AND.");
                (isJoined, _at) = (true, _at + 3);
                continue;
            }

            var node = One(field);
            if (node is not null)
            {
                if (hint is not null) _hints.Add(hint);
                nodes.Add(node);
                (isJoined, hint) = (false, null);
            }

            // What other engines read as an operator stands between words.
            if (nodes.Count > (node is null ? 0 : 1)) hint = ForeignSyntax.HintAt(text[start.._at]) ?? hint;
        }

        if (isJoined) throw Error(_at, "There is no word on this side of AND.");
        return nodes.Count == 0 ? null : GroupNode.Of(any: false, nodes);
    }

    SearchNode? One(SearchField? field)
    {
        var start = _at;
        if (Is("NOT"))
        {
            _at += 3;
            var isLast = SkipSpace() == text.Length || text[_at] == ')' || Is("OR") || Is("AND");
            return Not(isLast ? null : One(field)) ?? throw Error(start, "There is no word behind this NOT.");
        }

        if (text[_at] != '-' || _at + 1 == text.Length || char.IsWhiteSpace(text[_at + 1])) return Primary(field);
        _at++;
        var node = Not(Primary(field));
        return node is not null || text[_at - 1] == '-'
            ? node
            : throw Error(start, "There is no word behind this '-'.");
    }

    static SearchNode? Not(SearchNode? node) => node switch
    {
        null => null,
        NotNode not => not.Node,
        _ => new NotNode(node),
    };

    SearchNode? Primary(SearchField? field) => _at == text.Length || text[_at] == ')' ? null : text[_at] switch
    {
        '(' => Group(field),
        '"' => Phrase(field),
        _ => Word(field),
    };

    SearchNode Group(SearchField? field)
    {
        var open = _at++;
        if (++_depth > SearchQuery.MaxDepth) throw Error(open, $"Parentheses go at most {SearchQuery.MaxDepth} deep.");
        var node = Any(field) ?? throw Error(open, "There is no word in these parentheses.");
        if (_at == text.Length) throw Error(open, "This '(' is not closed.");
        _at++;
        _depth--;
        return node;
    }

    SearchTerm Phrase(SearchField? field)
    {
        var (open, phrase) = (_at++, new StringBuilder());
        while (_at < text.Length && text[_at] != '"')
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] is '"' or '\\') _at++;
            phrase.Append(text[_at++]);
        }

        if (_at == text.Length) throw Error(open, "This quote is not closed.");
        _at++;
        var words = SearchTokenizer.TokenizeQuery(phrase.ToString()).Count;
        if (words == 0) throw Error(open, "There is no word in these quotes.");
        return _limits.Count(open, new PhraseNode(field, Searched(field, Plain(phrase.ToString()))), words);
    }

    SearchNode? Word(SearchField? field)
    {
        var start = _at;
        while (_at < text.Length && !IsEnd(text[_at]) && text[_at] != ':')
            _at++;
        if (
            _at < text.Length
            && text[_at] == ':'
            && IsName(text.AsSpan(start, _at - start))
            && _at + 1 < text.Length
            && !char.IsWhiteSpace(text[_at + 1])
        )
        {
            return Within(field, start);
        }

        while (_at < text.Length && !IsEnd(text[_at])) _at++;
        var raw = text[start.._at];
        if (ForeignSyntax.In(raw, start == 0 ? null : text[start - 1]) is var (place, reason))
            throw Error(start + place, reason);
        var match = raw[^1] switch { '*' => WordMatch.Prefix, '~' => WordMatch.Fuzzy, _ => WordMatch.Inflected };
        if (match == WordMatch.Inflected) raw = Searched(field, raw);
        return SearchTokenizer.TokenizeQuery(raw) switch
        {
            [] when match == WordMatch.Inflected => null,
            [] => throw Error(start, $"There is no word before this '{raw[^1]}'."),
            [var word] => _limits.Count(start, _limits.Check(start, new WordNode(field, word.Text, match))),
            var words when match == WordMatch.Inflected =>
                _limits.Count(start, new PhraseNode(field, Plain(raw)), words.Count),
            _ => throw Error(start, $"'{raw[^1]}' goes with a single word; '{raw[..^1]}' is several."),
        };
    }

    SearchNode Within(SearchField? outer, int start)
    {
        var name = text[start.._at++].Trim(Punctuation(text[start.._at])).ToLowerInvariant();
        if (!hasFields) throw Error(start, $"There are no fields here. In quotes '{name}:' is searched as text.");
        if (ForeignSyntax.IsRange(text, _at)) throw Error(_at, ForeignSyntax.NoRanges);
        if (Array.IndexOf(Fields, name == "title" ? "headline" : name) is var index && index < 0)
        {
            throw Error(
                start,
                $"There is no field '{name}'; there are {string.Join(", ", Fields)}. In quotes it is searched as text."
            );
        }

        if (outer is not null)
            throw Error(start, $"'{name}:' stands within '{outer.ToString()!.ToLowerInvariant()}:'.");
        return Primary((SearchField)index) ?? throw Error(start, $"There is no word behind '{name}:'.");
    }

    /// <summary>Whether this operator stands here.</summary>
    bool Is(string name) =>
        string.CompareOrdinal(text, _at, name, 0, name.Length) == 0
        && (_at + name.Length == text.Length || IsEnd(text[_at + name.Length]));

    int SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        return _at;
    }

    static bool IsEnd(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '"';

    static bool IsName(ReadOnlySpan<char> name)
    {
        var trimmed = name.Trim(Punctuation(name.ToString()));
        return trimmed.Length > 0 && !trimmed.ContainsAnyExcept(Letters);
    }

    static char[] Punctuation(string name) => [.. name.Where(character => !char.IsLetterOrDigit(character)).Distinct()];

    static string Searched(SearchField? field, string text) =>
        field is SearchField.Source ? SourceWords.Of(text) : text;

    static string Plain(string phrase) =>
        string.Join(' ', phrase.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static QuerySyntaxException Error(int at, string reason) => QuerySyntaxException.At(at, reason);
}
