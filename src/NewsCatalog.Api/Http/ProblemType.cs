using Microsoft.AspNetCore.WebUtilities;

namespace NewsCatalog.Api.Http;

/// <summary>The kinds of problem there are; each has a page at <c>/problems/{name}</c>.</summary>
sealed record ProblemType(string Name, int Status, string Title)
{
    public static readonly ProblemType UnknownParameter = new("unknown-parameter", 400, "The query has a parameter that does not exist here.");
    public static readonly ProblemType InvalidValue = new("invalid-value", 400, "A parameter has a value it cannot have.");
    public static readonly ProblemType InvalidCursor = new("invalid-cursor", 400, "The cursor does not belong to this query.");
    public static readonly ProblemType BadRequest = new("bad-request", 400, "The request cannot be understood.");
    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing at this address.");
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The method cannot be used at this address.");
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "There is no representation of the kind asked for.");
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body is of a kind that is not read here.");
    public static readonly ProblemType InternalError = new("internal-error", 500, "The server failed; this is not the client's fault.");

    static readonly Dictionary<int, ProblemType> ByStatus = new()
    {
        [400] = BadRequest,
        [404] = NotFound,
        [405] = MethodNotAllowed,
        [406] = NotAcceptable,
        [415] = UnsupportedMediaType,
    };

    /// <summary>The type of an error that is known by its status only.</summary>
    public static ProblemType Of(int status) => ByStatus.GetValueOrDefault(status)
        ?? (status >= 500 ? InternalError with { Status = status } : BadRequest with { Status = status, Title = $"{ReasonPhrases.GetReasonPhrase(status)}." });
}
