using System.Diagnostics.CodeAnalysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>A parsed search. Its printed text parses into an equal query.</summary>
public sealed record SearchQuery(SearchNode Root)
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>The most words, those of phrases included.</summary>
    public const int MaxWords = 64;

    /// <summary>The most words with <c>*</c> or <c>~</c>, each of which stands for many.</summary>
    public const int MaxExpanded = 8;

    /// <summary>The most letters of such a word: the work grows with each.</summary>
    public const int MaxExpandedLength = 40;

    /// <summary>How deep parentheses may be nested.</summary>
    public const int MaxDepth = 20;

    /// <summary>What the searcher may have meant otherwise, in plain words; no part of the query.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether any of its words will do where no article has all; no part of the query.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Whether it has no word, and finds nothing; so may be what a lenient search is understood
    /// as.</summary>
    public bool IsEmpty => Root is GroupNode { Nodes.Count: 0 };

    /// <summary>The words and phrases to find; excluded ones are left out.</summary>
    public IEnumerable<SearchTerm> PositiveTerms => PositiveTermsOf(Root);

    /// <exception cref="QuerySyntaxException">The text does not follow the grammar of
    /// <c>docs/search.md</c>.</exception>
    public static SearchQuery Parse(string text, bool hasFields = true) =>
        Parse(text, hasFields, isLenient: false);

    /// <summary>What a text most likely means, whatever it is.</summary>
    public static SearchQuery ParseLenient(string text, bool hasFields = true)
    {
        var query = Parse(text, hasFields, isLenient: true) with { IsLenient = true };
        while ($"{query}".Length > MaxLength && !query.IsEmpty)
        {
            // Fields make it longer than it was typed.
            query = (query.Without(query.Root.Terms.Last()) ?? Nothing) with
            {
                Hint = "The search is too long; its end is not searched.",
                IsLenient = true,
            };
        }

        return query;
    }

    public static bool TryParse(
        string text,
        bool hasFields,
        [NotNullWhen(true)] out SearchQuery? query,
        [NotNullWhen(false)] out QuerySyntaxException? error
    )
    {
        try
        {
            (query, error) = (Parse(text, hasFields), null);
            return true;
        }
        catch (QuerySyntaxException exception)
        {
            (query, error) = (null, exception);
            return false;
        }
    }

    /// <summary>The query with one word or phrase exchanged.</summary>
    public SearchQuery Replace(SearchTerm term, SearchTerm by) => new(Replace(Root, term, by)!);

    /// <summary>The query without one word or phrase, or null when nothing is left.</summary>
    public SearchQuery? Without(SearchTerm term) =>
        Replace(Root, term, null) is { } root ? new SearchQuery(root) : null;

    /// <summary>The query that finds what has any of the words where this one wants all, or null when it wants a single
    /// one or any already.</summary>
    public SearchQuery? OfAny()
    {
        if (Root is not GroupNode { Any: false } all) return null;
        var wanted = all.Nodes.Where(node => node is not NotNode).Distinct().ToList();
        return wanted.Count > 1
            ? new SearchQuery(GroupNode.Of(any: false, [GroupNode.Of(any: true, wanted), .. all.Nodes.Except(wanted)]))
            : null;
    }

    public bool Equals(SearchQuery? other) => other is not null && Root == other.Root;

    public override int GetHashCode() => Root.GetHashCode();

    public override string ToString() => $"{Root}";

    static SearchQuery Nothing { get; } = new(new GroupNode(Any: true, []))
    {
        Hint = "There is no word to search for.",
    };

    static SearchQuery Parse(string text, bool hasFields, bool isLenient)
    {
        var reader = new QueryText(text, isLenient);
        return new QueryParser(reader, hasFields).Parse() is { } root
            ? new SearchQuery(root) { Hint = reader.Hints }
            : Nothing;
    }

    static IEnumerable<SearchTerm> PositiveTermsOf(SearchNode node) => node switch
    {
        SearchTerm term => [term],
        GroupNode group => group.Nodes.SelectMany(PositiveTermsOf),
        _ => [],
    };

    static SearchNode? Replace(SearchNode node, SearchTerm term, SearchTerm? by) =>
        node switch
        {
            SearchTerm => node == term ? by : node,
            NotNode not => Replace(not.Node, term, by) is { } inner ? new NotNode(inner) : null,
            GroupNode group => group.Nodes.Select(one => Replace(one, term, by)).OfType<SearchNode>().ToList()
                is { Count: > 0 } left
                ? GroupNode.Of(group.Any, left)
                : null,
            _ => node,
        };
}
