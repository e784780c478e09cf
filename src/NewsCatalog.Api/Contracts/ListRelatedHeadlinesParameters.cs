using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Contracts;

/// <summary>The query of a list of related headlines.</summary>
public sealed record ListRelatedHeadlinesParameters : ListParameters
{
    /// <summary>By the number of articles that list the headline; a leading `-` descends. The id breaks ties.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue("-references")]
    [AllowedValues("-references", "references")]
    public string Sort { get; init; } = "-references";

    public bool IsDescending() => Sort.StartsWith('-');
}
