using System.Text.Json.Serialization;

namespace NewsCatalog.Api.Problems;

/// <summary>Problem details (RFC 9457), the body of every error.</summary>
/// <param name="Type">A relative reference to the page that explains this type of problem.</param>
/// <param name="Title">What the type means.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What went wrong this time, for people.</param>
/// <param name="Instance">The path that was asked for.</param>
/// <param name="Errors">One entry per parameter at fault; empty when none is.</param>
/// <param name="TraceId">Names the request in the server's log.</param>
public record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    IReadOnlyList<ParameterError> Errors,
    string TraceId
);

/// <summary>What is wrong with one query parameter.</summary>
/// <param name="Parameter">Its name as sent.</param>
/// <param name="Detail">What is wrong, for people.</param>
/// <param name="DidYouMean">The nearest name or value there is, when one is near.</param>
/// <param name="Allowed">The names or values there are, when they can be listed.</param>
/// <param name="Column">The place of the error in the value, counted from 1 in UTF-16 code units. Null when it is
/// unknown.</param>
public sealed record ParameterError(
    string Parameter,
    string Detail,
    string? DidYouMean = null,
    IReadOnlyList<string>? Allowed = null,
    int? Column = null
)
{
    [JsonInclude]
    public IReadOnlyList<string> Allowed { get; } = Allowed ?? [];
}
