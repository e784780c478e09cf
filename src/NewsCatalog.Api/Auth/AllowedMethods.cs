using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Template;

namespace NewsCatalog.Api.Auth;

/// <summary>The methods that can be used at an address, as the <c>Allow</c> header lists them: those of its endpoints,
/// HEAD with GET, and OPTIONS. Methods that write are among them while writing is on.</summary>
static class AllowedMethods
{
    /// <summary>Lists them in every 405, and in the answer to OPTIONS (RFC 9110, 9.3.7).</summary>
    public static void UseAllowedMethods(this WebApplication app) =>
        app.Use(next => context => AnswerAsync(context, next));

    public static async ValueTask<string> OfAsync(HttpContext context)
    {
        var isWritingOn = await WritingSwitch.WhyOffAsync(context) is null;
        var methods = context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => isWritingOn || endpoint.Metadata.GetMetadata<WritesAttribute>() is null)
            .Where(endpoint => IsServer(context) || Matches(endpoint, context.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .SelectMany(method => HttpMethods.IsGet(method) ? [method, HttpMethods.Head] : (string[])[method]);
        return string.Join(", ", methods.Append(HttpMethods.Options).Distinct());
    }

    static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        var isOptions = HttpMethods.IsOptions(request.Method);
        if (isOptions && IsServer(context)) response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else await next(context);
        if (response.StatusCode != StatusCodes.Status405MethodNotAllowed || response.HasStarted) return;
        response.Headers.Allow = await OfAsync(context);
        if (isOptions) response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Whether a request is about the server as a whole: <c>OPTIONS *</c>.</summary>
    static bool IsServer(HttpContext context) => context.Features.Get<IHttpRequestFeature>()!.RawTarget == "*";

    static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(
            TemplateParser.Parse(endpoint.RoutePattern.RawText!),
            new RouteValueDictionary(endpoint.RoutePattern.Defaults)
        ).TryMatch(path, []);
}
