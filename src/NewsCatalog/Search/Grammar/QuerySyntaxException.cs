namespace NewsCatalog.Search.Grammar;

/// <summary>A search that cannot be understood. <c>Column</c> is where, counted from 1 in UTF-16 units.</summary>
public sealed class QuerySyntaxException(int column, string reason) : Exception(reason)
{
    public int Column { get; } = column;

    /// <summary>At this index of the search.</summary>
    internal static QuerySyntaxException At(int index, string reason) => new(index + 1, reason);
}
