using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NewsCatalog.Api.Startup;

static class RequestLog
{
    const string Template = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}{Exception}";

    /// <summary>Logs to the console, as text or JSON. A bad value falls back here, so that the complaint about it can be logged.</summary>
    public static Logger AddLog(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(LogOptions.Section);
        var level = Enum.TryParse<LogEventLevel>(section[nameof(LogOptions.Level)], ignoreCase: true, out var chosen) ? chosen : LogEventLevel.Information;
        var settings = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)

            // Both also throw what they log, and whoever catches it says it better.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .Enrich.FromLogContext();
        var log = Enum.TryParse<LogFormat>(section[nameof(LogOptions.Format)], ignoreCase: true, out var format) && format == LogFormat.Json
            ? settings.WriteTo.Console(new RenderedCompactJsonFormatter()).CreateLogger()
            : settings.WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture).CreateLogger();
        services.AddSerilog(log);
        return log;
    }

    /// <summary>One line a request: method, target as sent (percent-encoded, so it cannot forge lines), status and time. Never a body.</summary>
    public static void UseRequestLog(this WebApplication app, Logger log) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = log;
        options.IncludeQueryInRequestPath = true;
        options.GetLevel = static (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
