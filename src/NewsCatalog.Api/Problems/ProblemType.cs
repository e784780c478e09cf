using Microsoft.AspNetCore.WebUtilities;

namespace NewsCatalog.Api.Problems;

/// <summary>The kinds of problem there are; each has a page at <c>/problems/{name}</c> that says what to do about
/// it.</summary>
public sealed partial record ProblemType(string Name, int Status, string Title, string Advice)
{
    public static readonly ProblemType UnknownParameter = new(
        "unknown-parameter",
        400,
        "The query has a parameter that does not exist here.",
        "No parameter is ignored, so a misspelt filter cannot look like a filter that matched. Each entry of "
            + "'errors' names a parameter. 'allowed' lists the parameters that exist here, and 'didYouMean' names "
            + "the nearest of them. Names are case-sensitive."
    );

    public static readonly ProblemType InvalidValue = new(
        "invalid-value",
        400,
        "A parameter has a value it cannot have.",
        "Values are never clamped or guessed. Each entry of 'errors' names a parameter and says which values "
            + "it accepts. A parameter may be given once; a list of values is separated by commas."
    );

    public static readonly ProblemType QuerySyntax = new(
        "query-syntax",
        400,
        "The search cannot be understood.",
        "The 'column' in 'errors' is the place of the error, counted from 1. Words and \"phrases\" must all "
            + "match; OR, a leading -, prefix*, fuzzy~, ( ) and the fields headline: lead: heading: body: credit: "
            + "steer. Put in quotes what is meant letter for letter."
    );

    public static readonly ProblemType InvalidCursor = new(
        "invalid-cursor",
        400,
        "The cursor does not belong to this query.",
        "A cursor is valid only for the path and the query that returned it. Follow the address in 'next' "
            + "(or in the Link header) as it is; to change a filter, the order or the limit, begin again without a "
            + "cursor."
    );

    public static readonly ProblemType BadRequest = new(
        "bad-request",
        400,
        "The request cannot be understood.",
        "The request is not valid HTTP, or its path or headers have characters that are not allowed there. "
            + "In a path or query, percent-encode everything but plain letters and digits."
    );

    public static readonly ProblemType NotFound = new(
        "not-found", 404, "There is nothing at this address.",
        "Ids are opaque: take them from lists and links. All addresses are listed at /swagger.");

    public static readonly ProblemType Gone = new(
        "gone",
        410,
        "The article has left the catalog.",
        "'reason' says why: `file-removed`, its file is no longer in the folder, and it comes back with the file; "
            + "`deleted`, somebody deleted it; `purged`, its bytes were removed for good. 'withdrawnAt' says when. "
            + "Remove links to this address."
    );

    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed", 405, "The method cannot be used at this address.",
        "The Allow header names the methods that can be used.");

    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable",
        406,
        "There is no representation of the kind asked for.",
        "The Accept header allows none of the media types that exist here; 'detail' names them. For one "
            + "article, the parameter 'format' also selects the representation."
    );

    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type", 415, "The body is of a kind that is not read here.",
        "'detail' names the media types that this address reads. Addresses that are read with GET need no body and "
            + "no Content-Type.");

    public static readonly ProblemType SearchNotReady = new(
        "search-not-ready",
        503,
        "The search index cannot answer now.",
        "The index is being built, or it failed; 'detail' says which. Ask again after as many seconds as the "
            + "Retry-After header says. All other requests work meanwhile."
    );

    public static readonly ProblemType SearchFailed = new(
        "search-failed",
        503,
        "The search failed; this is not the client's fault.",
        "The index is sound, and other searches work. What happened is in the server's log under the "
            + "'traceId' of the answer. Please report it with the request."
    );

    public static readonly ProblemType SearchTooCostly = new(
        "search-too-costly",
        400,
        "The search takes too long.",
        "The search takes longer than one search may take (the setting Search:TimeLimit). Make it simpler: "
            + "fewer words, longer beginnings before '*', fewer words with '~', no phrases of very common words, a "
            + "smaller 'limit'."
    );

    public static readonly ProblemType Unavailable = new(
        "unavailable",
        503,
        "The catalog cannot answer now.",
        "The server is busy with other searches, or its database is locked by another process or cannot be "
            + "reached; 'detail' says which. Ask again after as many seconds as the Retry-After header says. If it "
            + "lasts, the operator finds the file and the setting that names it in the server's log."
    );

    public static readonly ProblemType DatabaseDamaged = new(
        "database-damaged",
        503,
        "The catalog's database is damaged.",
        "Asking again does not help. The operator stops the program and restores a copy of the database "
            + "file, or moves the file away: the catalog is then built again from the folder of texts. The setting "
            + "Database:ConnectionString names the file, the server's log what was found."
    );

    public static readonly ProblemType InternalError = new(
        "internal-error", 500, "The server failed; this is not the client's fault.",
        "What happened is in the server's log under the 'traceId' of the answer. Please report it with the request.");

    // Made when it is first asked for: the types stand in two files, which are initialized in no known order.
    public static IReadOnlyList<ProblemType> All =>
        field ??= [
        UnknownParameter,
        InvalidValue,
        QuerySyntax,
        InvalidCursor,
        BadRequest,
        NotFound,
        Unauthorized,
        Forbidden,
        Conflict,
        PreconditionFailed,
        PreconditionRequired,
        PayloadTooLarge,
        UnreadableSource,
        TooManyRequests,
        Gone,
        MethodNotAllowed,
        NotAcceptable,
        UnsupportedMediaType,
        InternalError,
        Unavailable,
        SearchNotReady,
        SearchFailed,
        SearchTooCostly,
        DatabaseDamaged,
    ];

    /// <summary>The type of an error that is known by its status only.</summary>
    public static ProblemType Of(int status) => status switch
    {
        400 => BadRequest,
        505 => BadRequest with { Status = status },
        _ when All.FirstOrDefault(type => type.Status == status) is { } type => type,
        > 500 => InternalError with { Status = status },
        _ => BadRequest with { Status = status, Title = $"{ReasonPhrases.GetReasonPhrase(status)}." },
    };
}
