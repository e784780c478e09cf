using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which page of a feed.</summary>
public sealed record FeedParameters
{
    /// <summary>How many articles a page has, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    [Range(1, 100)]
    [ModelBinder<WholeNumberBinder>]
    public int Limit { get; init; } = 20;

    /// <summary>Where the page begins: taken from the link to the next page, with the rest of that query unchanged.</summary>
    [FromQuery(Name = "cursor")]
    [StringLength(8192)]
    public string? Cursor { get; init; }

    public PageParameters ToPage() => new() { Limit = Limit, Cursor = Cursor, Count = "none" };
}
