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

    /// <summary>Whether the client has sent a trace, or traces are collected.</summary>
    public static bool IsKnown(HttpContext context) =>
        Activity.Current is not null || context.Request.Headers.TraceParent.Count > 0;

    static string Find(HttpContext context)
    {
        if (Activity.Current is { } activity) return activity.TraceId.ToString();
        return ActivityContext.TryParse(context.Request.Headers.TraceParent, null, out var parent)
            ? parent.TraceId.ToString()
            : ActivityTraceId.CreateRandom().ToString();
    }
}
