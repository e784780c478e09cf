using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Headlines;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Api.Queries;

/// <summary>The query of a list of related headlines.</summary>
public sealed record ListRelatedHeadlinesParameters : ListParameters, IValidatableObject
{
    /// <summary>What to search for: words (all must match), `"a phrase"`, `-without`, `this OR that`, `prefix*`,
    /// `fuzzy~` and `( )`.</summary>
    [FromQuery(Name = "q")]
    public HeadlineSearchText? Query { get; init; }

    /// <summary>
    /// The value to sort by: the number of articles that list the headline, or the relevance. A leading `-` means
    /// descending. The default is `relevance` with `q` and `-references` without. `relevance` needs `q`.
    /// </summary>
    [FromQuery(Name = "sort")]
    public OneOf<HeadlineOrderNames, bool?>? Sort { get; init; }

    /// <summary>Only headlines of this status. `unresolved` lists the headlines of articles that the catalog
    /// lacks.</summary>
    [FromQuery(Name = "status")]
    public OneOf<HeadlineStatusNames, ResolutionStatus>? Status { get; init; }

    public ResolutionStatus? ToStatus() => Status?.Value;

    public SearchQuery? ToSearch() => Query?.Query;

    /// <summary>Whether the most listed come first; null for the order of relevance.</summary>
    public bool? IsDescending() => Sort is null && Query is null ? true : Sort?.Value;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sort is { Value: null } && Query is null)
            yield return new ValidationResult("'relevance' needs a search: give 'q' as well.", ["sort"]);
    }
}

/// <summary>The orders of a list of related headlines.</summary>
public sealed class HeadlineOrderNames : INames<bool?>
{
    public static IReadOnlyDictionary<string, bool?> All { get; } = new OrderedDictionary<string, bool?>
    {
        ["relevance"] = null,
        ["-references"] = true,
        ["references"] = false,
    };
}

/// <summary>What is known of the article that a headline belongs to.</summary>
public sealed class HeadlineStatusNames : INames<ResolutionStatus>
{
    public static IReadOnlyDictionary<string, ResolutionStatus> All { get; } =
        new OrderedDictionary<string, ResolutionStatus>
        {
            ["resolved"] = ResolutionStatus.Resolved,
            ["ambiguous"] = ResolutionStatus.Ambiguous,
            ["unresolved"] = ResolutionStatus.Unresolved,
        };
}
