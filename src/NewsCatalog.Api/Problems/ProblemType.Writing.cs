namespace NewsCatalog.Api.Problems;

/// <content>The problems of requests that need a key or that write.</content>
public sealed partial record ProblemType
{
    public static readonly ProblemType Unauthorized = new(
        "unauthorized",
        401,
        "A key is needed.",
        "Send the header `Authorization: Bearer KEY`. The operator makes keys with `newscatalog key add`, and can "
            + "revoke them. The WWW-Authenticate header says what is wrong with the key that was sent."
    );

    public static readonly ProblemType Forbidden = new(
        "forbidden",
        403,
        "The key does not allow this.",
        "Each key has a scope: `read`, `write` or `admin`; each includes those before it. 'detail' names the scope "
            + "that is needed."
    );

    public static readonly ProblemType Conflict = new(
        "conflict",
        409,
        "The request does not fit the state of the catalog.",
        "'detail' says what stands in the way. A source that is a file of the catalog's folder is changed by "
            + "changing the file."
    );

    public static readonly ProblemType PreconditionFailed = new(
        "precondition-failed",
        412,
        "The article is not as the client expects.",
        "Somebody has written it since the client read it, or it is not there, or, with `If-None-Match: *`, it is "
            + "there already. Read the article again, make the change again, and send its new ETag in If-Match."
    );

    public static readonly ProblemType PayloadTooLarge = new(
        "payload-too-large",
        413,
        "The body is too large.",
        "'detail' names the limit and the setting that raises it."
    );

    public static readonly ProblemType UnreadableSource = new(
        "unreadable-source",
        422,
        "The body is no article.",
        "'detail' says why. 'line' is the line of the body that is wrong, counted from 1, and null when it is not "
            + "one line. In a JSON body, 'errors' names the value by its JSON Pointer."
    );

    public static readonly ProblemType PreconditionRequired = new(
        "precondition-required",
        428,
        "A precondition is needed.",
        "To change or delete an article, send the ETag that was read in If-Match, so that no other client's change "
            + "is lost. To create one, send `If-None-Match: *` or nothing."
    );

    public static readonly ProblemType TooManyRequests = new(
        "too-many-requests",
        429,
        "Too much is asked for at once.",
        "'detail' names the limit and the setting that raises it. Ask again after as many seconds as the Retry-After "
            + "header says. The RateLimit header of each answer says how many requests are left."
    );
}
