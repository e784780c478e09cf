namespace NewsCatalog.Api.Queries;

/// <summary>How strictly a search is read.</summary>
public enum SearchSyntax
{
    /// <summary>What does not follow the grammar is refused.</summary>
    Strict,

    /// <summary>Every text is a search.</summary>
    Lenient,
}

/// <summary>How a search is read.</summary>
public sealed class SearchSyntaxes : INames<SearchSyntax>
{
    /// <summary>The parameter that it is, and the one that it is about.</summary>
    internal const string Parameter = "syntax";
    internal const string Search = "q";

    const string Lenient = "lenient";

    public static IReadOnlyDictionary<string, SearchSyntax> All { get; } = new OrderedDictionary<string, SearchSyntax>
    {
        ["strict"] = SearchSyntax.Strict,
        [Lenient] = SearchSyntax.Lenient,
    };

    /// <summary>Whether any text may be a search.</summary>
    internal static bool IsLenient(HttpRequest request) =>
        request.Query[Parameter] is [Lenient]
        || (
            request.Query[Parameter].Count == 0
            && request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<LenientAttribute>() is not null
        );
}
