namespace NewsCatalog.Search.Grammar;

/// <summary>A search that cannot be understood. <c>Column</c> is where, counted from 1 in UTF-16 units.</summary>
public sealed class QuerySyntaxException(int column, string reason) : Exception(reason)
{
    public int Column { get; } = column;
}
