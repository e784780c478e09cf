using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which page of a list.</summary>
public record PageParameters
{
    /// <summary>How many items a page has, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    [Range(1, 100)]
    public int Limit { get; init; } = 20;

    /// <summary>Where the page begins: taken from the `next` link of the page before, with the rest of that query unchanged.</summary>
    [FromQuery(Name = "cursor")]
    [StringLength(8192)]
    public string? Cursor { get; init; }
}
