using Microsoft.AspNetCore.Routing.Template;

namespace NewsCatalog.Api.Auth;

/// <summary>The methods that can be used at an address while writing is off, as the <c>Allow</c> header lists
/// them.</summary>
static class AllowedMethods
{
    public static string WithoutWriting(HttpContext context)
    {
        var reads = context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Any(endpoint => !Writes(endpoint) && Matches(endpoint, context.Request.Path));
        return reads ? "GET, HEAD" : "";
    }

    static bool Writes(Endpoint endpoint) => endpoint.Metadata.GetMetadata<WritesAttribute>() is not null;

    static bool Matches(RouteEndpoint endpoint, PathString path) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true
        && new TemplateMatcher(
            TemplateParser.Parse(endpoint.RoutePattern.RawText!),
            new RouteValueDictionary(endpoint.RoutePattern.Defaults)
        ).TryMatch(path, []);
}
