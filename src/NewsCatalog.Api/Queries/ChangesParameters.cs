using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which part of the change log.</summary>
public sealed record ChangesParameters
{
    /// <summary>How many changes a page has, 1 to 1000.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(100)]
    public Limit<UpTo1000> Limit { get; init; } = new(100);

    /// <summary>Where to go on: taken from a `next` or `resume` link. Without it, the log begins with the first change.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }
}
