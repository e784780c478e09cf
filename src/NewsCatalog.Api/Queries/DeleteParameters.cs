using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>How to delete an article.</summary>
public sealed record DeleteParameters
{
    /// <summary>`true` also removes the bytes of all its versions for good, and needs a key of the scope `admin`. An
    /// article that is withdrawn already can be purged too.</summary>
    [FromQuery(Name = "purge")]
    [DefaultValue("false")]
    public OneOf<YesOrNo, bool> Purge { get; init; } = new(false);
}

/// <summary>Yes or no.</summary>
public sealed class YesOrNo : INames<bool>
{
    public static IReadOnlyDictionary<string, bool> All { get; } = new OrderedDictionary<string, bool>
    {
        ["true"] = true,
        ["false"] = false,
    };
}
