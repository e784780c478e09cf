using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using NewsCatalog.Api.Http;
using NewsCatalog.Search.Index;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting.Compact;

namespace NewsCatalog.Api.Hosting;

static class RequestLog
{
    const string Template = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}{Exception}";

    /// <summary>Logs to the console, as text or JSON. A bad value falls back here, so that the complaint about it can
    /// be logged.</summary>
    public static Logger AddLog(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(LogOptions.Section);
        var level = Enum.TryParse<LogEventLevel>(section[nameof(LogOptions.Level)], ignoreCase: true, out var chosen)
            ? chosen
            : LogEventLevel.Information;
        var settings = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)

            // Would begin an activity and a scope for every request; traces are named by RequestTrace.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)

            // The line of the request has the exception.
            .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LevelAlias.Off)

            // The line of the request says that it took too long.
            .MinimumLevel.Override("Microsoft.AspNetCore.Http.Timeouts", LevelAlias.Off)

            // A start that the user stops or can mend ends with one line of ours, without a stack.
            .Filter.ByExcluding(logged =>
                Matching.FromSource("Microsoft.Extensions.Hosting")(logged) && IsOfUser(logged.Exception)
            )
            .Enrich.FromLogContext();
        var log =
            Enum.TryParse<LogFormat>(section[nameof(LogOptions.Format)], ignoreCase: true, out var format)
            && format == LogFormat.Json
                ? settings.WriteTo.Console(new RenderedCompactJsonFormatter()).CreateLogger()
                : settings
                    .Enrich.With<EscapedControlCharacters>()
                    .WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture)
                    .CreateLogger();
        services.AddSerilog(log);
        return log;
    }

    static bool IsOfUser(Exception? exception) =>
        exception is OperationCanceledException
        || (exception is not null && StartFailure.Describe(exception) is not null);

    /// <summary>
    /// One line a request: method, target as sent (percent-encoded, so it cannot forge lines), status and time; of an
    /// error or of a known trace also the trace id, and the exception if it is ours. Never a body. Serilog's own
    /// middleware collects properties that nobody adds here and costs as much as the rest of a cached response.
    /// </summary>
    public static void UseRequestLog(this WebApplication app, Logger log) =>
        app.Use(next =>
            context =>
            {
                var began = Stopwatch.GetTimestamp();
                var answered = next(context);
                return answered.IsCompletedSuccessfully
                    ? Write(log, context, began)
                    : WriteLaterAsync(answered, log, context, began);
            }
        );

    static async Task WriteLaterAsync(Task answered, Logger log, HttpContext context, long began)
    {
        await answered;
        await Write(log, context, began);
    }

    /// <summary>Whether it says only that a search came too early or with too many others.</summary>
    static bool IsOfLoad(Exception? error) =>
        error is SearchBusyException or SearchNotReadyException { InnerException: null };

    static Task Write(Logger log, HttpContext context, long began)
    {
        var status = context.Response.StatusCode;
        var level = status >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Request.IsOfMonitor() ? LogEventLevel.Debug
            : LogEventLevel.Information;
        if (!log.IsEnabled(level)) return Task.CompletedTask;
        var request = context.Features.Get<IHttpRequestFeature>()!;
        var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (status < StatusCodes.Status400BadRequest && !RequestTrace.IsKnown(context))
        {
            log.Write(
                level,
                "HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0} ms",
                request.Method,
                request.RawTarget,
                status,
                elapsed
            );
            return Task.CompletedTask;
        }

        // To write a stack takes longer than to refuse a request, and a refusal has nothing to explain.
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        log.Write(
            level,
            status < StatusCodes.Status500InternalServerError || IsOfLoad(error) ? null : error,
            "HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0} ms, trace {TraceId}",
            request.Method, request.RawTarget, status, elapsed, RequestTrace.Of(context));
        return Task.CompletedTask;
    }
}
