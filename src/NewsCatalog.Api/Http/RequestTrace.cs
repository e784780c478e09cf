using System.Diagnostics;

namespace NewsCatalog.Api.Http;

/// <summary>
/// The id that a problem and the log know a request by: that of the trace it belongs to (<c>traceparent</c>, W3C Trace
/// Context), else one made up when it is first asked for.
/// </summary>
static class RequestTrace
{
    static readonly object Key = new();

    public static string Of(HttpContext context) => (string)(context.Items[Key] ??= Find(context));

    static string Find(HttpContext context)
    {
        if (Activity.Current is { } activity) return activity.TraceId.ToString();
        return ActivityContext.TryParse(context.Request.Headers.TraceParent, null, out var parent)
            ? parent.TraceId.ToString()
            : ActivityTraceId.CreateRandom().ToString();
    }
}
