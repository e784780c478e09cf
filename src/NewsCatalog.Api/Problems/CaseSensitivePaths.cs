using Microsoft.AspNetCore.Routing.Patterns;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Problems;

/// <summary>Paths are case-sensitive, as ids and the names of sources are; routing alone would ignore case.</summary>
static class CaseSensitivePaths
{
    public static void UseCaseSensitivePaths(this WebApplication app) =>
        app.Use(next =>
            context => Corrected(context) is { } path ? NotFound(context, path).WriteAsync(context) : next(context)
        );

    /// <summary>The path as the route has it; null when it is so already.</summary>
    static string? Corrected(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.Any(char.IsUpper) || context.GetEndpoint() is not RouteEndpoint endpoint) return null;
        var (given, route) = (path.Split('/'), endpoint.RoutePattern.PathSegments);
        for (var i = 0; i < route.Count && i + 1 < given.Length; i++)
        {
            if (route[i].Parts is [RoutePatternLiteralPart literal]) given[i + 1] = literal.Content;
        }

        var corrected = string.Join('/', given);
        return corrected == path ? null : corrected;
    }

    static ProblemResult NotFound(HttpContext context, string path) =>
        new(
            ProblemType.NotFound,
            $"There is nothing at {context.Request.PublicPath()}: paths are case-sensitive. Did you mean "
                + $"{PathPrefix.Current}{path}?"
        );
}
