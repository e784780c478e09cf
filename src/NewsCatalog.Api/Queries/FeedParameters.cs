using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which page of a feed to send.</summary>
public sealed record FeedParameters
{
    /// <summary>The most articles on a page, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    public Limit<UpTo100> Limit { get; init; } = new(20);

    /// <summary>The start of the page, from the link to the next page. All other parameters must stay the
    /// same.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }

    public PageParameters ToPage() => new() { Limit = Limit, Cursor = Cursor, Count = new(false) };
}
