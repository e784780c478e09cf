using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>What to complete.</summary>
public sealed record SuggestionsParameters
{
    /// <summary>What somebody has typed so far; its last word is completed, words before it are kept.</summary>
    /// <example>asahi</example>
    [FromQuery(Name = "prefix")]
    [Required(ErrorMessage = "It is needed.")]
    [StringLength(200)]
    public string? Prefix { get; init; }

    /// <summary>How many terms and how many headlines at most, 1 to 20.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(10)]
    [Range(1, 20)]
    [ModelBinder<WholeNumberBinder>]
    public int Limit { get; init; } = 10;
}
