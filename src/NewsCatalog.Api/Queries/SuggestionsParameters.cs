using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>What to complete.</summary>
public sealed record SuggestionsParameters
{
    /// <summary>What somebody has typed so far; its last word is completed, words before it are kept.</summary>
    /// <example>asahi</example>
    [FromQuery(Name = "prefix")]
    [Required(ErrorMessage = "It is needed.")]
    [StringLength(200, ErrorMessage = "It must have at most {1} characters.")]
    public string? Prefix { get; init; }

    /// <summary>How many terms and how many headlines at most, 1 to 20.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(10)]
    public Limit<UpTo20> Limit { get; init; } = new(10);
}
