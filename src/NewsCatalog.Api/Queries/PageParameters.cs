using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which page of a list.</summary>
public record PageParameters
{
    /// <summary>How many items a page has, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    public Limit<UpTo100> Limit { get; init; } = new(20);

    /// <summary>Where the page begins: taken from the `next` link of the page before, with the rest of that query unchanged.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }

    /// <summary>Whether `total` is counted; with `none` it is null.</summary>
    [FromQuery(Name = "count")]
    [DefaultValue("exact")]
    public OneOf<CountNames, bool> Count { get; init; } = new(true);
}

/// <summary>Which page of a list, and which keys of its items.</summary>
public record ListParameters : PageParameters, ISparseParameters
{
    /// <summary>The keys to send, separated by commas, dotted below the top level (`headline,source.name`). `id` is always there.</summary>
    [FromQuery(Name = "fields")]
    public FieldSet? Fields { get; init; }
}

/// <summary>Whether the items of the whole list are counted.</summary>
public sealed class CountNames : INames<bool>
{
    public static IReadOnlyDictionary<string, bool> All { get; } = new OrderedDictionary<string, bool>
    {
        ["exact"] = true,
        ["none"] = false,
    };
}
