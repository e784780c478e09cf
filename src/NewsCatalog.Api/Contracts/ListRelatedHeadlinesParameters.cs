using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;
using NewsCatalog.Headlines;
using NewsCatalog.Search;

namespace NewsCatalog.Api.Contracts;

/// <summary>The query of a list of related headlines.</summary>
public sealed record ListRelatedHeadlinesParameters : ListParameters, IValidatableObject
{
    const string Relevance = "relevance";

    /// <summary>What to search for: words (all must match), `"a phrase"`, `-without`, `this OR that`, `prefix*`, `fuzzy~` and `( )`.</summary>
    [FromQuery(Name = "q")]
    [SearchSyntax(HasFields = false)]
    public string? Query { get; init; }

    /// <summary>
    /// By the number of articles that list the headline; a leading `-` descends. The id breaks ties. The default is `relevance` with
    /// `q`, which it needs, and `-references` without.
    /// </summary>
    [FromQuery(Name = "sort")]
    [AllowedValues(null, "relevance", "-references", "references")]
    public string? Sort { get; init; }

    /// <summary>Only headlines of this status; `unresolved` gives the articles that the catalog lacks.</summary>
    [FromQuery(Name = "status")]
    [AllowedValues(null, "resolved", "ambiguous", "unresolved")]
    public string? Status { get; init; }

    public ResolutionStatus? ToStatus() => Status is null ? null : Enum.Parse<ResolutionStatus>(Status, ignoreCase: true);

    public SearchQuery? ToSearch() => Query is null ? null : SearchQuery.Parse(Query, hasFields: false);

    /// <summary>Whether the most listed come first; null for the order of relevance.</summary>
    public bool? IsDescending() => Sort switch
    {
        Relevance => null,
        null => Query is null ? true : null,
        _ => Sort.StartsWith('-'),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sort == Relevance && Query is null) yield return new ValidationResult("'relevance' goes with 'q'.", ["sort"]);
    }
}
