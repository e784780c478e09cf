using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which page of a list to send.</summary>
public record PageParameters
{
    /// <summary>The most items on a page, 1 to 100.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(20)]
    public Limit<UpTo100> Limit { get; init; } = new(20);

    /// <summary>The place of the page, from the `next` or `prev` link of another page. All other parameters must stay
    /// the same.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }

    /// <summary>Whether to count `total`. With `none`, `total` is null.</summary>
    [FromQuery(Name = "count")]
    [DefaultValue("exact")]
    public OneOf<CountModeNames, bool> Count { get; init; } = new(true);
}

/// <summary>Which page of a list to send, and which keys of its items.</summary>
public record ListParameters : PageParameters, ISparseParameters
{
    /// <summary>The keys to send, separated by commas. A dot leads to a nested key (`headline,source.name`). `id` is
    /// always sent.</summary>
    [FromQuery(Name = "fields")]
    public FieldSet? Fields { get; init; }
}

/// <summary>Whether the items of the whole list are counted.</summary>
public sealed class CountModeNames : INames<bool>
{
    public static IReadOnlyDictionary<string, bool> All { get; } = new OrderedDictionary<string, bool>
    {
        ["exact"] = true,
        ["none"] = false,
    };
}
