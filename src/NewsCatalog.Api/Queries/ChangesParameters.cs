using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which part of the change log to send.</summary>
public sealed record ChangesParameters
{
    /// <summary>The most changes on a page, 1 to 1000.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(100)]
    public Limit<UpTo1000> Limit { get; init; } = new(100);

    /// <summary>The place to continue, from a `next` or `resume` link. Without a cursor, the log begins with the first
    /// change.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }
}
