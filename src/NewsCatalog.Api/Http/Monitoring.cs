namespace NewsCatalog.Api.Http;

/// <summary>What monitors ask again and again. It is not limited, not traced, and logged as
/// <c>Debug</c>.</summary>
static class Monitoring
{
    public const string Metrics = "/metrics";
    const string Health = "/health";

    public static bool IsOfMonitor(this HttpRequest request) =>
        request.Path.StartsWithSegments(Health) || request.Path.StartsWithSegments(Metrics);
}
