using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Api.Queries;

/// <summary>A search in articles, in the grammar of <c>docs/search.md</c>.</summary>
public sealed record SearchText(SearchQuery Query) : QueryValue<SearchText>, IQueryValue<SearchText>
{
    public static QueryValueSchema Schema => QueryValueSchema.Text;

    public static Parsed<SearchText> Parse(string text) =>
        SearchQuery.TryParse(text, hasFields: true, out var query, out var error)
            ? new SearchText(query)
            : ValueError.From(error);

    public static Parsed<SearchText> Parse(string text, HttpRequest request) =>
        SearchSyntaxes.IsLenient(request) ? new SearchText(SearchQuery.ParseLenient(text)) : Parse(text);
}
