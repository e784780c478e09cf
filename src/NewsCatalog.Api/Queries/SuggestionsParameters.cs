using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which text to complete.</summary>
public sealed record SuggestionsParameters
{
    /// <summary>The text that a person has typed so far. Its last word is completed; the words before it stay the
    /// same.</summary>
    [FromQuery(Name = "prefix")]
    [Required(ErrorMessage = "It is needed.")]
    [StringLength(200, ErrorMessage = "It must have at most {1} characters.")]
    public string? Prefix { get; init; }

    /// <summary>The most searches, and the most headlines, 1 to 20.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(10)]
    public Limit<UpTo20> Limit { get; init; } = new(10);
}
