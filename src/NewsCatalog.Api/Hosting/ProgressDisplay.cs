using NewsCatalog.Tasks;

namespace NewsCatalog.Api.Hosting;

static class ProgressDisplay
{
    /// <summary>Shows long work by a bar where people see one: standard output is a terminal, and the log is text.
    /// Elsewhere the log tells the progress.</summary>
    public static void AddProgressBar(this IServiceCollection services, IConfiguration configuration)
    {
        var format = configuration[$"{LogOptions.Section}:{nameof(LogOptions.Format)}"];
        if (Console.IsOutputRedirected || nameof(LogFormat.Json).Equals(format, StringComparison.OrdinalIgnoreCase))
            return;
        services.AddSingleton<IProgress<WorkProgress>, ProgressBar>();
    }
}
