using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which articles a list or feed holds, in which order. All criteria that are given must be met.</summary>
public sealed record ArticleSelectionParameters : IValidatableObject
{
    const string Relevance = "relevance";

    /// <summary>
    /// What to search for: words (all must match), `"a phrase"`, `-without`, `this OR that`, `prefix*`, `fuzzy~`, `( )`, and
    /// `headline:` `lead:` `heading:` `body:` `credit:` before any of them.
    /// </summary>
    [FromQuery(Name = "q")]
    [SearchSyntax]
    public string? Query { get; init; }

    /// <summary>The earliest time: an RFC 3339 date (its first moment, UTC) or date-time.</summary>
    [FromQuery(Name = "from")]
    [Rfc3339]
    public string? From { get; init; }

    /// <summary>The latest time: an RFC 3339 date (its whole day, UTC) or date-time.</summary>
    [FromQuery(Name = "to")]
    [Rfc3339]
    public string? To { get; init; }

    /// <summary>The time that `from` and `to` are about. Articles without a published date are in no range of it.</summary>
    [FromQuery(Name = "dateField")]
    [DefaultValue("published")]
    [AllowedValues("published", "added", "modified")]
    public string DateField { get; init; } = "published";

    /// <summary>Names of authors, ignoring case. A comma means or, a leading `-` excludes, quotes protect a comma: `"Doe, Jane",-Smith`.</summary>
    [FromQuery(Name = "author")]
    [ValueList]
    public string? Author { get; init; }

    /// <summary>BCP 47 tags. A comma means or, a leading `-` excludes.</summary>
    [FromQuery(Name = "language")]
    [ValueList]
    public string? Language { get; init; }

    /// <summary>Outlets that the articles cite, by id or by name, ignoring case. A comma means or, a leading `-` excludes, quotes protect a comma.</summary>
    [FromQuery(Name = "citedSource")]
    [ValueList]
    public string? CitedSource { get; init; }

    /// <summary>Exact names of source files. A comma means or, a leading `-` excludes, quotes protect a comma.</summary>
    [FromQuery(Name = "sourceName")]
    [ValueList]
    public string? SourceName { get; init; }

    /// <summary>
    /// What to sort by; a leading `-` descends. Articles without that value come last either way, the id breaks ties. The default is
    /// `relevance` with `q`, which it needs, and `-added` without.
    /// </summary>
    [FromQuery(Name = "sort")]
    [AllowedValues(null, "relevance", "-added", "added", "-published", "published", "-modified", "modified", "headline", "-headline", "wordCount", "-wordCount")]
    public string? Sort { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sort == Relevance && Query is null) yield return new ValidationResult("'relevance' goes with 'q'.", ["sort"]);
        if (Rfc3339.First(From) > Rfc3339.Last(To)) yield return new ValidationResult("It is before 'from'.", ["to"]);
    }

    public ArticleFilter ToFilter() => new ArticleFilter
    {
        Time = From is null && To is null
            ? null
            : new TimeRange(Enum.Parse<ArticleTime>(DateField, ignoreCase: true), Rfc3339.First(From), Rfc3339.Last(To)),
    }
    .And(ArticleField.Author, ValueList.Parse(Author))
    .And(ArticleField.Language, ValueList.Parse(Language))
    .And(ArticleField.CitedSource, ValueList.Parse(CitedSource))
    .And(ArticleField.SourceName, ValueList.Parse(SourceName));

    public SearchQuery? ToSearch() => Query is null ? null : SearchQuery.Parse(Query);

    /// <summary>The order of a list, or null for that of relevance.</summary>
    public ArticleOrder? ToOrder() => Sort switch
    {
        Relevance => null,
        null => Query is null ? ArticleOrder.NewestFirst : null,
        _ => new ArticleOrder(Enum.Parse<ArticleSort>(Sort.TrimStart('-'), ignoreCase: true), Sort.StartsWith('-')),
    };
}
