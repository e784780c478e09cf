using System.ComponentModel.DataAnnotations;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Http;

/// <summary>The parameter is a search in the grammar of <c>docs/search.md</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class SearchSyntaxAttribute : ValidationAttribute
{
    /// <summary>Whether words may be confined to the parts of an article.</summary>
    public bool HasFields { get; init; } = true;

    public QuerySyntaxException? Objection(string text) => SearchQuery.TryParse(text, HasFields, out _, out var error) ? null : error;

    public override bool IsValid(object? value) => value is not string text || Objection(text) is null;
}
