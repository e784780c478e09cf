using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Queries;

/// <summary>Which articles a list or feed contains, and their order.</summary>
public sealed record ArticleSelectionParameters : ArticleFilterParameters
{
    /// <summary>Inherited properties would follow it; theirs is 10,000.</summary>
    const int AfterFilters = 10_001;

    /// <summary>
    /// The value to sort by; a leading `-` means descending. Articles without the value always come last. The id breaks
    /// ties. The default is `relevance` with `q` and `-added` without. `relevance` needs `q`.
    /// </summary>
    [FromQuery(Name = "sort")]
    [Display(Order = AfterFilters)]
    public OneOf<ArticleOrderNames, ArticleOrder?>? Sort { get; init; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sort is { Value: null } && Query is null)
            yield return new ValidationResult("'relevance' needs a search: give 'q' as well.", ["sort"]);
        foreach (var error in base.Validate(validationContext)) yield return error;
    }

    /// <summary>The order of a list, or null for that of relevance.</summary>
    public ArticleOrder? ToOrder() => Sort is null && Query is null ? ArticleOrder.NewestFirst : Sort?.Value;
}

/// <summary>The orders of a list of articles.</summary>
public sealed class ArticleOrderNames : INames<ArticleOrder?>
{
    public static IReadOnlyDictionary<string, ArticleOrder?> All { get; } = new OrderedDictionary<string, ArticleOrder?>
    {
        ["relevance"] = null,
        ["-added"] = new(ArticleSort.Added, Descending: true),
        ["added"] = new(ArticleSort.Added, Descending: false),
        ["-published"] = new(ArticleSort.Published, Descending: true),
        ["published"] = new(ArticleSort.Published, Descending: false),
        ["-modified"] = new(ArticleSort.Modified, Descending: true),
        ["modified"] = new(ArticleSort.Modified, Descending: false),
        ["headline"] = new(ArticleSort.Headline, Descending: false),
        ["-headline"] = new(ArticleSort.Headline, Descending: true),
        ["wordCount"] = new(ArticleSort.WordCount, Descending: false),
        ["-wordCount"] = new(ArticleSort.WordCount, Descending: true),
        ["sourceName"] = new(ArticleSort.SourceName, Descending: false),
        ["-sourceName"] = new(ArticleSort.SourceName, Descending: true),
    };
}
