using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace NewsCatalog.Api.Http;

/// <summary>
/// Gives problem details to requests that Kestrel refuses before any middleware sees them: a malformed request line, a target that is
/// too long, a header that is none. Kestrel sends the status alone and has no hook for a body; but it raises a diagnostic event
/// first, to the <see cref="DiagnosticSource"/> that this replaces, and the connection's output is ours.
/// </summary>
sealed class BadRequests : DiagnosticSource
{
    const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    public static void Watch(KestrelServerOptions kestrel) => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection =>
    {
        var output = new RefusedConnection(connection.Transport.Output);
        connection.Features.Set(output);
        connection.Transport = new Duplex(connection.Transport.Input, output);
        return next(connection);
    }));

    public override bool IsEnabled(string name) => name == Event;

    public override void Write(string name, object? value)
    {
        if (name != Event || value is not IFeatureCollection features) return;
        if (features.Get<IBadRequestExceptionFeature>()?.Error is not BadHttpRequestException error) return;

        // An answer that is under way cannot be replaced, and under TLS this output is the encrypted one.
        if (features.Get<IHttpResponseFeature>()!.HasStarted || features.Get<ITlsHandshakeFeature>() is not null) return;
        features.Get<RefusedConnection>()?.End(Answer(error, HttpMethods.IsHead(features.Get<IHttpRequestFeature>()!.Method)));
    }

    static byte[] Answer(BadHttpRequestException error, bool isHead)
    {
        var body = ProblemResult.Bytes(ProblemType.Of(error.StatusCode), error.Message.Replace(": ''", "", StringComparison.Ordinal), "", [], ActivityTraceId.CreateRandom().ToString());
        var head = $"HTTP/1.1 {error.StatusCode} {ReasonPhrases.GetReasonPhrase(error.StatusCode)}\r\n"
            + $"Content-Type: {ProblemResult.MediaType}\r\nContent-Length: {body.Length}\r\nConnection: close\r\nDate: {DateTimeOffset.UtcNow:R}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. isHead ? [] : body];
    }

    sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
