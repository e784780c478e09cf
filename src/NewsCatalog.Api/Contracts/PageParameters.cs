using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which page of a list.</summary>
public record PageParameters
{
    /// <summary>How many items a page has, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    [Range(1, 100)]
    [ModelBinder<WholeNumberBinder>]
    public int Limit { get; init; } = 20;

    /// <summary>Where the page begins: taken from the `next` link of the page before, with the rest of that query unchanged.</summary>
    [FromQuery(Name = "cursor")]
    [StringLength(8192)]
    public string? Cursor { get; init; }

    /// <summary>Whether `total` is counted; with `none` it is null.</summary>
    [FromQuery(Name = "count")]
    [DefaultValue("exact")]
    [AllowedValues("exact", "none")]
    public string Count { get; init; } = "exact";
}

/// <summary>Which page of a list, and which keys of its items.</summary>
public record ListParameters : PageParameters
{
    /// <summary>The keys to send, separated by commas, dotted below the top level (`headline,source.name`). `id` is always there.</summary>
    [FromQuery(Name = "fields")]
    [StringLength(FieldSet.MaxLength)]
    public string? Fields { get; init; }
}
