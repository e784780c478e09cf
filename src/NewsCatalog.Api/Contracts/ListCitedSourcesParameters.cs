using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Attribution;

namespace NewsCatalog.Api.Contracts;

/// <summary>The query of a list of cited sources.</summary>
public sealed record ListCitedSourcesParameters : ListParameters
{
    /// <summary>Only outlets whose name contains this text, ignoring case.</summary>
    [FromQuery(Name = "q")]
    [StringLength(200)]
    public string? Query { get; init; }

    /// <summary>By the number of articles that cite the outlet, or by its name; a leading `-` descends. The id breaks ties.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue("-articles")]
    [AllowedValues("-articles", "articles", "name", "-name")]
    public string Sort { get; init; } = "-articles";

    public OutletOrder ToOrder() => new(Enum.Parse<OutletSort>(Sort.TrimStart('-'), ignoreCase: true), Sort.StartsWith('-'));
}
