using System.Runtime.CompilerServices;
using NewsCatalog.Api.Http;
using NewsCatalog.Telemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Collects traces and metrics by OpenTelemetry. Sampling, headers and the like are set by its environment variables
/// (<c>OTEL_…</c>). No method is inlined: that would load the libraries.
/// </summary>
static class TelemetryCollection
{
    const string Service = "newscatalog";

    /// <summary>What the libraries of the databases measure themselves.</summary>
    const string EntityFramework = "Microsoft.EntityFrameworkCore";
    const string Npgsql = "Npgsql";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(IServiceCollection services, TelemetryOptions settings)
    {
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(Service, serviceVersion: ProgramVersion.Text).AddEnvironmentVariableDetector()
            )
            .WithMetrics(metrics => AddMetrics(metrics, settings));
        if (settings.OtlpEndpoint.Length > 0) telemetry.WithTracing(traces => AddTraces(traces, settings));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Begin(IServiceProvider services)
    {
        services.GetService<MeterProvider>();
        services.GetService<TracerProvider>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IEndpointConventionBuilder Map(WebApplication app) =>
        app.MapPrometheusScrapingEndpoint(
                Monitoring.Metrics,
                meterProvider: null,
                branch => branch.Use(NotStored),
                optionsName: null
            )
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));

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

    static void SendTo(OtlpExporterOptions otlp, TelemetryOptions settings, string signal) =>
        (otlp.Protocol, otlp.Endpoint) = settings.OtlpProtocol switch
        {
            OtlpProtocol.Grpc => (OtlpExportProtocol.Grpc, new Uri(settings.OtlpEndpoint)),
            OtlpProtocol.HttpProtobuf => (
                OtlpExportProtocol.HttpProtobuf,
                new Uri($"{settings.OtlpEndpoint.TrimEnd('/')}/{signal}")
            ),
        };

    static Task NotStored(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
