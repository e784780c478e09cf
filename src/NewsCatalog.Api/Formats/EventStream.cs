using System.Buffers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Formats;

static class EventStream
{
    public const string MediaType = "text/event-stream";

    public static bool IsWanted(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(accepted => accepted.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Sends a state as server-sent events (HTML Living Standard, 9.2): at once, whenever it has changed, and a
/// last time when it is final.</summary>
/// <param name="first">The state as it is.</param>
/// <param name="goesOn">Whether another state may follow.</param>
/// <param name="find">Reads the state again; null when it is gone.</param>
/// <param name="type">How it is written.</param>
sealed class EventStream<T>(T first, Func<T, bool> goesOn, Func<CancellationToken, Task<T?>> find, JsonTypeInfo<T> type)
    : IActionResult
    where T : class
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var lifetime = http.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        http.Response.ContentType = EventStream.MediaType;
        http.Response.Headers.CacheControl = "no-store";

        // nginx would collect the events.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        try
        {
            await SseFormatter.WriteAsync(
                EventsAsync(over.Token),
                http.Response.Body,
                (item, writer) => writer.Write(JsonSerializer.SerializeToUtf8Bytes(item.Data, type)),
                over.Token
            );
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The client has seen enough, or the server stops.
        }
    }

    async IAsyncEnumerable<SseItem<T>> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? sent = null;
        for (var state = first; state is not null; state = await find(cancellationToken))
        {
            var text = JsonSerializer.Serialize(state, type);
            if (text != sent) yield return new SseItem<T>(state);
            if (!goesOn(state)) yield break;
            sent = text;
            await Task.Delay(Interval, cancellationToken);
        }
    }
}
