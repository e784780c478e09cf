using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Accepts traces and metrics as an OpenTelemetry collector does (OTLP over HTTP), and keeps their
/// bytes.</summary>
sealed class OtlpReceiver : IAsyncDisposable
{
    readonly WebApplication _server;
    readonly ConcurrentBag<(string Path, byte[] Body)> _received = [];

    OtlpReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AcceptAsync);
    }

    public string Address => _server.Urls.Single();

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Waits until something with these bytes was sent to a path. Protocol Buffers write texts and ids as they
    /// are.</summary>
    public Task<bool> HasAsync(string path, byte[] bytes) =>
        Eventually.GetAsync(
            () => Task.FromResult(_received.Any(one => one.Path == path && one.Body.AsSpan().IndexOf(bytes) >= 0)),
            found => found
        );

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    async Task AcceptAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        context.Request.ContentType.Should().Be("application/x-protobuf");
        _received.Add((context.Request.Path, body.ToArray()));
        context.Response.ContentType = context.Request.ContentType;
    }
}
