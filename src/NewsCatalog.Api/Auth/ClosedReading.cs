using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsCatalog.Api.Auth;

static class ClosedReading
{
    /// <summary>Authorizes requests. In a closed catalog no shared cache may keep an answer (RFC 9111, 3.5), and none
    /// may give it to a request with another key.</summary>
    public static void UseAccess(this WebApplication app)
    {
        if (IsClosed(app.Services)) app.Use(AnswerPrivatelyAsync);
        app.UseAuthorization();
    }

    /// <summary>Requires a key to read, in a closed catalog.</summary>
    public static void RequireAccess(this IEndpointConventionBuilder endpoints, IServiceProvider services)
    {
        if (IsClosed(services)) endpoints.RequireAuthorization(AccessPolicies.Read);
    }

    static bool IsClosed(IServiceProvider services) =>
        services.GetRequiredService<IOptions<AccessOptions>>().Value.Read == ReadAccess.Key;

    static Task AnswerPrivatelyAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.CacheControl != "no-store") headers.CacheControl = "private, no-cache";
            headers.Append(HeaderNames.Vary, HeaderNames.Authorization);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
