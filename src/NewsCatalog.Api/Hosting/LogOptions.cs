using Serilog.Events;

namespace NewsCatalog.Api.Hosting;

/// <summary>The settings under <c>Log:</c>.</summary>
sealed class LogOptions
{
    public const string Section = "Log";

    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>The least severe events that are written.</summary>
    public LogEventLevel Level { get; set; } = LogEventLevel.Information;
}

enum LogFormat
{
    /// <summary>One line for people.</summary>
    Text,

    /// <summary>One JSON object a line (compact log event format).</summary>
    Json,
}
