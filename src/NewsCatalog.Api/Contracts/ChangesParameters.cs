using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which part of the change log.</summary>
public sealed record ChangesParameters
{
    /// <summary>How many changes a page has, 1 to 1000.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(100)]
    [Range(1, 1000)]
    [ModelBinder<WholeNumberBinder>]
    public int Limit { get; init; } = 100;

    /// <summary>Where to go on: taken from a `next` or `resume` link. Without it, the log begins with the first change.</summary>
    [FromQuery(Name = "cursor")]
    [StringLength(8192)]
    public string? Cursor { get; init; }
}
