using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NewsCatalog.Api.Tests.Recipes;

/// <summary>A server with the two requests of OpenSearch and Elasticsearch that a bulk load sends: to make an index, and
/// to apply actions.</summary>
sealed class BulkEngine : IAsyncDisposable
{
    const string Conflict = "version_conflict_engine_exception";

    readonly WebApplication _server;

    BulkEngine()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public Uri Address => new(_server.Urls.Single());

    public BulkIndex Index { get; } = new();

    /// <summary>The requests so far, as method and path.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The type of an error that it tells of the next actions.</summary>
    public string? Error { get; set; }

    public static async Task<BulkEngine> StartAsync()
    {
        var engine = new BulkEngine();
        await engine._server.StartAsync(TestContext.Current.CancellationToken);
        return engine;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    async Task AnswerAsync(HttpContext context)
    {
        Requests.Add($"{context.Request.Method} {context.Request.Path}");
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        switch (Requests[^1])
        {
            case "PUT /articles":
                JsonElement.Parse(body).GetProperty("mappings").ValueKind.Should().Be(JsonValueKind.Object);
                break;
            case "POST /_bulk" when context.Request.ContentType == "application/x-ndjson":
                var error = Error ?? (Index.Apply(body) > 0 ? Conflict : null);
                if (error is not null) await context.Response.WriteAsync(AnswerOf(error));
                break;
            default:
                context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
                break;
        }
    }

    static string AnswerOf(string error) =>
        $$$$"""{"items":[{"index":{"error":{"type":"{{{{error}}}}"}}}]}""";
}
