using System.Text.Json.Serialization;

namespace NewsCatalog.Api.Problems;

/// <summary>The problem details of a body that is no article.</summary>
public sealed record UnreadableProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    IReadOnlyList<ParameterError> Errors,
    string TraceId
) : Problem(Type, Title, Status, Detail, Instance, Errors, TraceId)
{
    /// <summary>The line of the body that is wrong, counted from 1. Null when it is not one line.</summary>
    [JsonPropertyOrder(1)]
    public required int? Line { get; init; }
}
