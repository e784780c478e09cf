using Microsoft.Extensions.Options;
using NewsCatalog.Api.Auth;

namespace NewsCatalog.Api.Hosting;

/// <summary>Traces and metrics where the settings ask for them. Else the libraries for them are not even
/// loaded.</summary>
static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        if (!settings.IsOn()) return;
        services.AddHostedService<CatalogGauges>();
        TelemetryCollection.Add(services, settings);
    }

    /// <summary>Begins to measure, before the catalog is seeded.</summary>
    public static void BeginTelemetry(this IServiceProvider services)
    {
        if (SettingsOf(services).IsOn()) TelemetryCollection.Begin(services);
    }

    /// <summary>Shows the metrics, to whoever may read the catalog.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (SettingsOf(app.Services).Prometheus) TelemetryCollection.Map(app).RequireAccess(app.Services);
    }

    static TelemetryOptions SettingsOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
}
