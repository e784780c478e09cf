namespace NewsCatalog.Api.Http;

/// <summary>
/// The path that the catalog is published under, as the request that is being answered has it
/// (<see cref="HttpRequest.PathBase"/>): <c>/catalog</c>, or empty at the root of a host. Every reference in an answer
/// begins with it.
/// </summary>
static class PathPrefix
{
    static readonly AsyncLocal<string?> Value = new();

    /// <summary>Encoded, without a slash at its end.</summary>
    public static string Current => Value.Value ?? "";

    /// <summary>Behind all that decides on the prefix.</summary>
    public static void UsePathPrefix(this WebApplication app) =>
        app.Use(next => context => context.Request.PathBase.HasValue ? AnswerAsync(context, next) : next(context));

    /// <summary>The path as the client knows it.</summary>
    public static PathString PublicPath(this HttpRequest request) => request.PathBase.Add(request.Path);

    /// <summary>A path without a slash at its end. One that begins with two would name another host.</summary>
    public static PathString Of(PathString path) =>
        path.Value?.Trim('/') is { Length: > 0 } prefix ? new PathString($"/{prefix}") : PathString.Empty;

    // Asynchronous, so that the value ends with the request.
    static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.PathBase = Of(context.Request.PathBase);
        Value.Value = context.Request.PathBase.ToUriComponent();
        await next(context);
    }
}
