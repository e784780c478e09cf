using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>How many similar articles to send.</summary>
public sealed record SimilarParameters
{
    /// <summary>The most similar articles to send, 1 to 50.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(10)]
    public Limit<UpTo50> Limit { get; init; } = new(10);
}
