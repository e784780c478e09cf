using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>How many neighbours.</summary>
public sealed record SimilarParameters
{
    /// <summary>How many at most, 1 to 50.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(10)]
    [Range(1, 50)]
    [ModelBinder<WholeNumberBinder>]
    public int Limit { get; init; } = 10;
}
