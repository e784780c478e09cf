using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>Which keys of something that is not paged.</summary>
public record FieldsParameters
{
    /// <summary>The keys to send, separated by commas, dotted below the top level (`headline,source.name`). `id` is always there.</summary>
    [FromQuery(Name = "fields")]
    [StringLength(FieldSet.MaxLength)]
    public string? Fields { get; init; }
}

/// <summary>How one article is shown.</summary>
public sealed record ArticleParameters : FieldsParameters
{
    /// <summary>The representation, in place of an `Accept` header.</summary>
    [FromQuery(Name = "format")]
    [AllowedValues("json", "jsonld", "ninjs", "md", "html", "txt", null)]
    public string? Format { get; init; }
}
