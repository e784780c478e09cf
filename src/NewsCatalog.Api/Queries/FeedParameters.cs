using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which page of a feed.</summary>
public sealed record FeedParameters
{
    /// <summary>How many articles a page has, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    public Limit<UpTo100> Limit { get; init; } = new(20);

    /// <summary>Where the page begins: taken from the link to the next page, with the rest of that query unchanged.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }

    public PageParameters ToPage() => new() { Limit = Limit, Cursor = Cursor, Count = new(false) };
}
