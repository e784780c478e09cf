using System.Globalization;
using NewsCatalog.Api.Problems;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// <c>Catalog-Revision</c>: the answer to a write names the revision that it made; a request that carries it waits for
/// that revision, because another instance may be behind.
/// </summary>
static class CatalogRevisionHeader
{
    const string Name = "Catalog-Revision";

    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static void SetCatalogRevision(this HttpResponse response, long revision) =>
        response.Headers[Name] = revision.ToString(CultureInfo.InvariantCulture);

    public static void UseCatalogRevision(this WebApplication app) =>
        app.Use(next =>
            context => context.Request.Headers.ContainsKey(Name) ? WaitAsync(context, next) : next(context)
        );

    static async Task WaitAsync(HttpContext context, RequestDelegate next)
    {
        var value = context.Request.Headers[Name].ToString();
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
        {
            var detail = $"The header {Name} must be a number that the answer to a write has had; it is '{value}'.";
            await new ProblemResult(ProblemType.BadRequest, detail).WriteAsync(context);
        }
        else if (await IsReachedAsync(wanted, context))
        {
            await next(context);
        }
        else
        {
            context.Response.Headers.RetryAfter = "1";
            var detail = $"The catalog has not reached the revision {wanted} that the header {Name} names.";
            await new ProblemResult(ProblemType.Unavailable, detail).WriteAsync(context);
        }
    }

    static async Task<bool> IsReachedAsync(long wanted, HttpContext context)
    {
        var catalog = context.RequestServices.GetRequiredService<CatalogRevision>();
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            if ((await catalog.ReadAsync(context.RequestAborted)).Sequence >= wanted) return true;
            if (waited >= WaitLimit) return false;
            await Task.Delay(Interval, context.RequestAborted);
        }
    }
}
