using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>A server that passes requests on to an application, and its answers back: the place where something
/// happens between a client's request and its next one.</summary>
sealed class Passage : IAsyncDisposable
{
    readonly WebApplication _server;
    readonly HttpClient _application;

    // Makes what happens; false cuts the answer in the middle.
    readonly Func<HttpRequest, Task<bool>> _beforeAnswer;

    Passage(HttpClient application, Func<HttpRequest, Task<bool>> beforeAnswer)
    {
        (_application, _beforeAnswer) = (application, beforeAnswer);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(PassAsync);
    }

    public Uri Address => new(_server.Urls.Single());

    public static async Task<Passage> StartAsync(HttpClient application, Func<HttpRequest, Task<bool>> beforeAnswer)
    {
        var passage = new Passage(application, beforeAnswer);
        await passage._server.StartAsync(TestContext.Current.CancellationToken);
        return passage;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    async Task PassAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            context.Request.Path.ToUriComponent() + context.Request.QueryString
        );
        if (HttpMethods.IsPut(context.Request.Method))
            request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, value) in context.Request.Headers)
        {
            if (name is "Host" or "Accept-Encoding" or "Connection" or "Transfer-Encoding")
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, value.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, value.AsEnumerable());
        }

        using var answer = await _application.SendAsync(request, context.RequestAborted);
        var body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        var isWhole = await _beforeAnswer(context.Request);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is "ETag" or "Location" or "Content-Type")
                context.Response.Headers[name] = values.ToArray();
        }

        await context.Response.Body.WriteAsync(isWhole ? body : body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();

        // The connection ends after these bytes; an abort could lose them.
        if (!isWhole) throw new IOException("This answer is cut.");
    }
}
