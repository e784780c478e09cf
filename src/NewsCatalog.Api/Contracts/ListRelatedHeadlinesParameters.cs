using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Contracts;

/// <summary>The query of a list of related headlines.</summary>
public sealed record ListRelatedHeadlinesParameters : ListParameters
{
    /// <summary>By the number of articles that list the headline; a leading `-` descends. The id breaks ties.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue("-references")]
    [AllowedValues("-references", "references")]
    public string Sort { get; init; } = "-references";

    /// <summary>Only headlines of this status; `unresolved` gives the articles that the catalog lacks.</summary>
    [FromQuery(Name = "status")]
    [AllowedValues(null, "resolved", "ambiguous", "unresolved")]
    public string? Status { get; init; }

    public ResolutionStatus? ToStatus() => Status is null ? null : Enum.Parse<ResolutionStatus>(Status, ignoreCase: true);

    public bool IsDescending() => Sort.StartsWith('-');
}
