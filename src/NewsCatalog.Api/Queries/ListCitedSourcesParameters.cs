using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Outlets;

namespace NewsCatalog.Api.Queries;

/// <summary>The query of a list of cited sources.</summary>
public sealed record ListCitedSourcesParameters : ListParameters
{
    /// <summary>Only outlets whose name contains this text, ignoring case.</summary>
    [FromQuery(Name = "q")]
    [StringLength(200, ErrorMessage = "It must have at most {1} characters.")]
    public string? Query { get; init; }

    /// <summary>The value to sort by: the number of articles that cite the outlet, or its name. A leading `-` means
    /// descending. The id breaks ties.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue("-articles")]
    public OneOf<OutletOrderNames, OutletOrder> Sort { get; init; } = new(OutletOrderNames.MostCited);

    public OutletOrder ToOrder() => Sort.Value;
}

/// <summary>The orders of a list of cited sources.</summary>
public sealed class OutletOrderNames : INames<OutletOrder>
{
    public static OutletOrder MostCited { get; } = new(OutletSort.Articles, Descending: true);

    public static IReadOnlyDictionary<string, OutletOrder> All { get; } = new OrderedDictionary<string, OutletOrder>
    {
        ["-articles"] = MostCited,
        ["articles"] = new(OutletSort.Articles, Descending: false),
        ["name"] = new(OutletSort.Name, Descending: false),
        ["-name"] = new(OutletSort.Name, Descending: true),
    };
}
