using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Hosting;

/// <summary>The settings under <c>Telemetry:</c>.</summary>
sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Where traces and metrics are sent, such as <c>http://localhost:4318</c>. Empty: nowhere.</summary>
    [BaseUrl]
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>How they are sent.</summary>
    public OtlpProtocol OtlpProtocol { get; set; }

    /// <summary>Whether <c>/metrics</c> shows the metrics to Prometheus.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Whether anything is measured.</summary>
    public bool IsOn() => Prometheus || OtlpEndpoint.Length > 0;
}

/// <summary>The protocols of OTLP.</summary>
enum OtlpProtocol
{
    /// <summary>Protocol Buffers over HTTP.</summary>
    HttpProtobuf,

    Grpc,
}
