using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Search.Grammar;

/// <summary>What somebody searches for, in no engine's terms. A node prints as the text that is parsed into
/// it.</summary>
public abstract record SearchNode
{
    private protected SearchNode()
    {
    }

    /// <summary>Its words and phrases, those that are excluded too, from left to right.</summary>
    public IEnumerable<SearchTerm> Terms => this switch
    {
        SearchTerm term => [term],
        NotNode not => not.Node.Terms,
        GroupNode group => group.Nodes.SelectMany(node => node.Terms),
        _ => [],
    };
}

/// <summary>A word or phrase, in one field or (null) in any.</summary>
public abstract record SearchTerm(SearchField? Field, string Text) : SearchNode
{
    private protected string Prefix => Field is { } part ? $"{part.ToString().ToLowerInvariant()}:" : "";
}

/// <summary>One word, see <see cref="WordFolding.Fold"/> for its spelling.</summary>
public sealed record WordNode(SearchField? Field, string Text, WordMatch Match = WordMatch.Inflected)
    : SearchTerm(Field, Text)
{
    public override string ToString() => Prefix + Text + Match switch
    {
        WordMatch.Prefix => "*",
        WordMatch.Fuzzy => "~",
        _ => "",
    };
}

/// <summary>Words that follow each other exactly as they are.</summary>
public sealed record PhraseNode(SearchField? Field, string Text) : SearchTerm(Field, Text)
{
    public override string ToString()
    {
        var text = Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"{Prefix}\"{text}\"";
    }
}

/// <summary>What must not match.</summary>
public sealed record NotNode(SearchNode Node) : SearchNode
{
    public override string ToString() => Node is GroupNode ? $"-({Node})" : $"-{Node}";
}

/// <summary>Several nodes, of which all (or, if <c>Any</c>, at least one) must match. Groups of one kind are never
/// nested directly.</summary>
public sealed record GroupNode(bool Any, IReadOnlyList<SearchNode> Nodes) : SearchNode
{
    public bool Equals(GroupNode? other) => other is not null && Any == other.Any && Nodes.SequenceEqual(other.Nodes);

    public override int GetHashCode() => Nodes.Aggregate(Any.GetHashCode(), HashCode.Combine);

    public override string ToString() =>
        string.Join(
            Any ? " OR " : " ",
            Nodes.Select(node => node is GroupNode { Any: true } ? $"({node})" : $"{node}")
        );

    /// <summary>One node for several; the only one, if there is one.</summary>
    internal static SearchNode Of(bool any, IEnumerable<SearchNode> nodes)
    {
        List<SearchNode> flat =
        [
            .. nodes.SelectMany(node => node is GroupNode group && group.Any == any ? group.Nodes : [node]),
        ];
        return flat is [var only] ? only : new GroupNode(any, flat);
    }
}

/// <summary>Which words a word stands for.</summary>
public enum WordMatch
{
    /// <summary>All inflections of it.</summary>
    Inflected,

    /// <summary>All words that begin with it.</summary>
    Prefix,

    /// <summary>All words within one typing error of it, two from six letters on.</summary>
    Fuzzy,
}
