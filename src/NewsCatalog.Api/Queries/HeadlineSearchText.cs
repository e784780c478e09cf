using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Api.Queries;

/// <summary>A search in headlines: the grammar of <c>docs/search.md</c> without fields.</summary>
public sealed record HeadlineSearchText(SearchQuery Query)
    : QueryValue<HeadlineSearchText>, IQueryValue<HeadlineSearchText>
{
    public static QueryValueSchema Schema => QueryValueSchema.Text;

    public static Parsed<HeadlineSearchText> Parse(string text) =>
        SearchQuery.TryParse(text, hasFields: false, out var query, out var error)
            ? new HeadlineSearchText(query)
            : ValueError.From(error);
}
