using System.Text.Json.Serialization;

namespace NewsCatalog.Api.Problems;

/// <summary>The problem details of an article that has left the catalog.</summary>
public sealed record GoneProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    IReadOnlyList<ParameterError> Errors,
    string TraceId
) : Problem(Type, Title, Status, Detail, Instance, Errors, TraceId)
{
    /// <summary>The time when it left, RFC 3339 in UTC.</summary>
    [JsonPropertyOrder(1)]
    public required DateTimeOffset WithdrawnAt { get; init; }

    /// <summary>`file-removed`: its file is no longer in the folder. `deleted`: somebody deleted it. `purged`: its
    /// bytes were removed for good.</summary>
    [JsonPropertyOrder(2)]
    public required string Reason { get; init; }
}
