using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Requests of the server to itself, without a connection and without a key.</summary>
sealed class OwnRequests(IServiceScopeFactory scopes, IHttpContextAccessor accessor)
{
    RequestDelegate _pipeline = context =>
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    };

    /// <summary>They begin at this place of the pipeline.</summary>
    public RequestDelegate Observe(RequestDelegate next) => _pipeline = next;

    /// <summary>The answer to GET at the host of the present request.</summary>
    public async Task<(int Status, string Body)> GetAsync(
        string path,
        QueryString query,
        string accept,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = cancellationToken,
        };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = $"{path}{query}";
        var (request, outer) = (context.Request, accessor.HttpContext!.Request);
        (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, path, query);
        (request.Scheme, request.Host, request.PathBase) = (outer.Scheme, outer.Host, outer.PathBase);
        request.Headers.Accept = accept;
        await _pipeline(context);
        await context.Response.CompleteAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}

static class OwnRequestsExtensions
{
    public static void UseOwnRequests(this WebApplication app) =>
        app.Use(app.Services.GetRequiredService<OwnRequests>().Observe);
}
