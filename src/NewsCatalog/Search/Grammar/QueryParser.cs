using System.Buffers;

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
sealed class QueryParser(QueryText text, bool hasFields)
{
    static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );
    static readonly string[] Fields = [.. Enum.GetNames<SearchField>().Select(name => name.ToLowerInvariant())];

    readonly TermParser _terms = new(text);
    int _depth;

    /// <summary>The root of the query; null when a lenient search has no word.</summary>
    public SearchNode? Parse()
    {
        var root = Any(field: null);
        if (!text.IsAtEnd) text.Refuse(text.At, "This ')' closes nothing.");
        if (root is null) text.Refuse(0, "There is no word to search for.");
        return root;
    }

    SearchNode? Any(SearchField? field)
    {
        var (nodes, begun) = (new List<SearchNode>(), false);
        while (true)
        {
            text.SkipSpace();
            var at = text.At;
            if (All(field) is { } all) nodes.Add(all);
            else if (begun || text.Is("OR")) text.Refuse(at, "There is no word on this side of OR.");
            if (!text.Is("OR")) return nodes.Count == 0 ? null : GroupNode.Of(any: true, nodes);
            text.At += 2;
            begun = true;
        }
    }

    SearchNode? All(SearchField? field)
    {
        var (nodes, isJoined, hint) = (new List<SearchNode>(), false, (string?)null);
        while (text.SkipSpace() && !text.IsClosing(_depth) && !text.Is("OR"))
        {
            var start = text.At;
            if (text.Is("AND"))
            {
                if (isJoined || nodes.Count == 0) text.Refuse(start, "There is no word on this side of AND.");
                isJoined = true;
                text.At += 3;
                continue;
            }

            if (text.Next == ')')
            {
                text.At++;
                continue;
            }

            var node = One(field);
            if (node is not null)
            {
                if (hint is not null) text.Hint(hint);
                nodes.Add(node);
                (isJoined, hint) = (false, null);
            }

            // What other engines read as an operator stands between words.
            if (nodes.Count > (node is null ? 0 : 1)) hint = ForeignSyntax.HintAt(text.From(start)) ?? hint;
        }

        if (isJoined) text.Refuse(text.At, "There is no word on this side of AND.");
        return nodes.Count == 0 ? null : GroupNode.Of(any: false, nodes);
    }

    SearchNode? One(SearchField? field)
    {
        var start = text.At;
        if (text.Is("NOT"))
        {
            text.At += 3;
            var isFollowed = text.SkipSpace() && text.Next != ')' && !text.Is("OR") && !text.Is("AND");
            if (isFollowed && Not(One(field)) is { } not) return not;
            text.Refuse(start, "There is no word behind this NOT.");
            return null;
        }

        if (text.Next != '-' || text.IsNextAlone) return Primary(field);
        text.At++;
        var node = Not(Primary(field));
        if (node is null && text.Before != '-') text.Refuse(start, "There is no word behind this '-'.");
        return node;
    }

    static SearchNode? Not(SearchNode? node) => node switch
    {
        null => null,
        NotNode not => not.Node,
        _ => new NotNode(node),
    };

    SearchNode? Primary(SearchField? field) => text.IsAtEnd ? null : text.Next switch
    {
        ')' => null,
        '(' => Group(field),
        '"' => _terms.Phrase(field),
        _ => Word(field),
    };

    SearchNode? Group(SearchField? field)
    {
        var open = text.At++;
        if (_depth == SearchQuery.MaxDepth)
        {
            text.Refuse(open, $"Parentheses go at most {SearchQuery.MaxDepth} deep.");
            return null;
        }

        _depth++;
        var node = Any(field);
        if (node is null) text.Refuse(open, "There is no word in these parentheses.");
        if (text.IsAtEnd) text.Refuse(open, "This '(' is not closed.");
        else text.At++;
        _depth--;
        return node;
    }

    SearchNode? Word(SearchField? field)
    {
        var (start, before) = (text.At, text.Before);
        return text.ReadToColon() && NameOf(text.From(start)) is { } name && FieldOf(name, start) is { } inner
            ? Within(field, inner, name, start)
            : _terms.Word(field, start, before);
    }

    /// <summary>The field of a name; null for a name that a lenient search takes for a word.</summary>
    SearchField? FieldOf(string name, int start)
    {
        var index = Array.IndexOf(Fields, name == "title" ? "headline" : name);
        if (!hasFields) text.Refuse(start, $"There are no fields here. In quotes '{name}:' is searched as text.");
        if (text.IsRangeNext) text.Refuse(text.At + 1, ForeignSyntax.NoRanges);
        if (hasFields && index >= 0) return (SearchField)index;
        text.Refuse(
            start,
            $"There is no field '{name}'; there are {string.Join(", ", Fields)}. In quotes it is searched as text."
        );
        return null;
    }

    SearchNode? Within(SearchField? outer, SearchField field, string name, int start)
    {
        text.At++;
        if (outer is not null)
            text.Refuse(start, $"'{name}:' stands within '{outer.ToString()!.ToLowerInvariant()}:'.");
        var node = Primary(field);
        if (node is null) text.Refuse(start, $"There is no word behind '{name}:'.");
        return node;
    }

    /// <summary>The letters of a name with punctuation around; null when other characters are among them.</summary>
    static string? NameOf(string name)
    {
        char[] punctuation = [.. name.Where(character => !char.IsLetterOrDigit(character)).Distinct()];
        var trimmed = name.AsSpan().Trim(punctuation);
        return trimmed.Length == 0 || trimmed.ContainsAnyExcept(Letters) ? null : $"{trimmed}".ToLowerInvariant();
    }
}
