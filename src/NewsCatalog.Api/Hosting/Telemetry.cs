using Microsoft.Extensions.Options;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Http;
using NewsCatalog.Telemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Traces and metrics, by OpenTelemetry. What is not asked for is not collected. Sampling, headers and the like are set
/// by the environment variables of OpenTelemetry (<c>OTEL_…</c>).
/// </summary>
static class Telemetry
{
    const string Service = "newscatalog";

    /// <summary>What the libraries of the databases measure themselves.</summary>
    const string EntityFramework = "Microsoft.EntityFrameworkCore";
    const string Npgsql = "Npgsql";

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        if (!settings.IsOn()) return;
        services.AddHostedService<CatalogGauges>();
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(Service, serviceVersion: ProgramVersion.Text).AddEnvironmentVariableDetector()
            )
            .WithMetrics(metrics => AddMetrics(metrics, settings));
        if (settings.OtlpEndpoint.Length > 0) telemetry.WithTracing(traces => AddTraces(traces, settings));
    }

    /// <summary>Begins to measure, before the catalog is seeded.</summary>
    public static void BeginTelemetry(this IServiceProvider services)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
    }

    /// <summary>Shows the metrics, to whoever may read the catalog.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Prometheus) return;
        app.MapPrometheusScrapingEndpoint(
                Monitoring.Metrics,
                meterProvider: null,
                branch => branch.Use(NotStored),
                optionsName: null
            )
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
            .RequireAccess(app.Services);
    }

    static void AddMetrics(MeterProviderBuilder metrics, TelemetryOptions settings)
    {
        metrics
            .AddMeter(CatalogTelemetry.Name, EntityFramework, Npgsql)
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation();
        if (settings.Prometheus) metrics.AddPrometheusExporter();
        if (settings.OtlpEndpoint.Length > 0) metrics.AddOtlpExporter(otlp => SendTo(otlp, settings, "v1/metrics"));
    }

    static void AddTraces(TracerProviderBuilder traces, TelemetryOptions settings) =>
        traces
            .AddSource(CatalogTelemetry.Name, Npgsql)
            .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !context.Request.IsOfMonitor())
            .AddOtlpExporter(otlp => SendTo(otlp, settings, "v1/traces"));

    static void SendTo(OtlpExporterOptions otlp, TelemetryOptions settings, string signal)
    {
        otlp.Protocol = settings.OtlpProtocol;
        otlp.Endpoint = new Uri(
            otlp.Protocol == OtlpExportProtocol.Grpc
                ? settings.OtlpEndpoint
                : $"{settings.OtlpEndpoint.TrimEnd('/')}/{signal}"
        );
    }

    static Task NotStored(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
