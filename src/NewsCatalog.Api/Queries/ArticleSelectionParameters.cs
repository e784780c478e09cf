using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Articles;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Api.Queries;

/// <summary>Which articles a list or feed holds, in which order. All criteria that are given must be met.</summary>
public sealed record ArticleSelectionParameters : IValidatableObject
{
    /// <summary>
    /// What to search for: words (all must match), `"a phrase"`, `-without`, `this OR that`, `prefix*`, `fuzzy~`, `( )`, and
    /// `headline:` `lead:` `heading:` `body:` `credit:` before any of them.
    /// </summary>
    [FromQuery(Name = "q")]
    public SearchText? Query { get; init; }

    /// <summary>The earliest time: an RFC 3339 date (its first moment, UTC) or date-time.</summary>
    [FromQuery(Name = "from")]
    public Moment? From { get; init; }

    /// <summary>The latest time: an RFC 3339 date (its whole day, UTC) or date-time.</summary>
    [FromQuery(Name = "to")]
    public Moment? To { get; init; }

    /// <summary>The time that `from` and `to` are about. Articles without a published date are in no range of it.</summary>
    [FromQuery(Name = "dateField")]
    [DefaultValue("published")]
    public OneOf<TimeNames, ArticleTime> DateField { get; init; } = new(ArticleTime.Published);

    /// <summary>Names of authors, ignoring case. A comma means or, a leading `-` excludes, quotes protect a comma: `"Doe, Jane",-Smith`.</summary>
    [FromQuery(Name = "author")]
    public ValueList? Author { get; init; }

    /// <summary>BCP 47 tags. A comma means or, a leading `-` excludes.</summary>
    [FromQuery(Name = "language")]
    public ValueList? Language { get; init; }

    /// <summary>Outlets that the articles cite, by id or by name, ignoring case. A comma means or, a leading `-` excludes, quotes protect a comma.</summary>
    [FromQuery(Name = "citedSource")]
    public ValueList? CitedSource { get; init; }

    /// <summary>Exact names of source files. A comma means or, a leading `-` excludes, quotes protect a comma.</summary>
    [FromQuery(Name = "sourceName")]
    public ValueList? SourceName { get; init; }

    /// <summary>
    /// What to sort by; a leading `-` descends. Articles without that value come last either way, the id breaks ties. The default is
    /// `relevance` with `q`, which it needs, and `-added` without.
    /// </summary>
    [FromQuery(Name = "sort")]
    public OneOf<ArticleOrders, ArticleOrder?>? Sort { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sort is { Value: null } && Query is null)
            yield return new ValidationResult("'relevance' goes with 'q'.", ["sort"]);
        if (From?.First > To?.Last) yield return new ValidationResult("It is before 'from'.", ["to"]);
    }

    public ArticleFilter ToFilter() => new ArticleFilter
    {
        Time = From is null && To is null ? null : new TimeRange(DateField.Value, From?.First, To?.Last),
    }
    .And(ArticleField.Author, Author?.Filter)
    .And(ArticleField.Language, Language?.Filter)
    .And(ArticleField.CitedSource, CitedSource?.Filter)
    .And(ArticleField.SourceName, SourceName?.Filter);

    public SearchQuery? ToSearch() => Query?.Query;

    /// <summary>The order of a list, or null for that of relevance.</summary>
    public ArticleOrder? ToOrder() => Sort is null && Query is null ? ArticleOrder.NewestFirst : Sort?.Value;
}

/// <summary>The times of an article.</summary>
public sealed class TimeNames : INames<ArticleTime>
{
    public static IReadOnlyDictionary<string, ArticleTime> All { get; } = new OrderedDictionary<string, ArticleTime>
    {
        ["published"] = ArticleTime.Published,
        ["added"] = ArticleTime.Added,
        ["modified"] = ArticleTime.Modified,
    };
}

/// <summary>The orders of a list of articles; null for the order of relevance.</summary>
public sealed class ArticleOrders : INames<ArticleOrder?>
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
    };
}
