using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// What the program is compared with: Kestrel and a switch, answering the same bytes from memory, or the same rows read by bare
/// commands and serialised by the same generated code.
/// </summary>
static class BareServer
{
    public static async Task RunAsync(string article, string list, string connectionString, string[] rest)
    {
        var (articleBytes, listBytes) = (await File.ReadAllBytesAsync(article), await File.ReadAllBytesAsync(list));
        var rows = new BareRows(connectionString);
        var builder = WebApplication.CreateSlimBuilder(rest);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context => context.Features.Get<IHttpRequestFeature>()!.RawTarget switch
        {
            "/article" => SendAsync(context, articleBytes),
            "/list" => SendAsync(context, listBytes),
            "/unchanged" => Unchanged(context),
            "/rows" => SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(rows.List(20), ContractJson.Web.ArticlePageResponse)),
            var path => SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(rows.Find(path["/rows/".Length..])!, ContractJson.Web.ArticleResponse)),
        });
        await app.RunAsync();
    }

    static async Task SendAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }

    static Task Unchanged(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.Headers.ETag = "\"00000000000000000000\"";
        return Task.CompletedTask;
    }
}
