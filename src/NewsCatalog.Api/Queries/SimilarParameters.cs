using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>How many similar articles to send.</summary>
public sealed record SimilarParameters : ISparseParameters
{
    /// <summary>The most similar articles to send, 1 to 50.</summary>
    [FromQuery(Name = "limit")]
    [DefaultValue(10)]
    public Limit<UpTo50> Limit { get; init; } = new(10);

    /// <summary>The keys to send, separated by commas. A dot leads to a nested key (`article.headline,score`).
    /// `article.id` is always sent.</summary>
    [FromQuery(Name = "fields")]
    public FieldSet? Fields { get; init; }
}
