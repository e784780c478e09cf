using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// What the program is compared with: Kestrel and a switch, answering the same bytes from memory, headers and all, or
/// the same rows read by bare commands and serialised by the same generated code.
/// </summary>
static class BareServer
{
    /// <summary>Asks the program for an article and a list, and for the article again with its tag; then answers what
    /// it got.</summary>
    public static async Task RunAsync(string article, string list, string connectionString, string[] rest)
    {
        using var client = new HttpClient();
        var recordedArticle = await Recorded.FromAsync(client, article, tag: null);
        var recordedList = await Recorded.FromAsync(client, list, tag: null);
        var unchanged = await Recorded.FromAsync(client, article, recordedArticle.Tag);
        var rows = new BareRows(connectionString);
        var builder = WebApplication.CreateSlimBuilder(rest);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context =>
            context.Features.Get<IHttpRequestFeature>()!.RawTarget switch
            {
                "/article" => recordedArticle.SendAsync(context),
                "/list" => recordedList.SendAsync(context),
                "/unchanged" => unchanged.SendAsync(context),
                "/rows" => SendAsync(
                    context,
                    JsonSerializer.SerializeToUtf8Bytes(rows.List(20), ContractJson.Web.ArticlePageResponse)
                ),
                var path => SendAsync(
                    context,
                    JsonSerializer.SerializeToUtf8Bytes(
                        rows.Find(path["/rows/".Length..])!,
                        ContractJson.Web.ArticleResponse
                    )
                ),
            }
        );
        await app.RunAsync();
    }

    static async Task SendAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }

    /// <summary>An answer of the program: its status, the headers that it set and its body.</summary>
    sealed record Recorded(int Status, List<KeyValuePair<string, StringValues>> Headers, byte[] Body)
    {
        /// <summary>What Kestrel sets itself.</summary>
        static readonly string[] OfServer = ["Date", "Server", "Content-Length", "Transfer-Encoding"];

        public string Tag => Headers.First(header => header.Key == "ETag").Value!;

        public static async Task<Recorded> FromAsync(HttpClient client, string url, string? tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var response = await client.SendAsync(request);
            var headers = response
                .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .Where(header => !OfServer.Contains(header.Key))
                .Select(header => KeyValuePair.Create(header.Key, new StringValues([.. header.Value])));
            return new Recorded((int)response.StatusCode, [.. headers], await response.Content.ReadAsByteArrayAsync());
        }

        public async Task SendAsync(HttpContext context)
        {
            var response = context.Response;
            response.StatusCode = Status;
            foreach (var header in Headers) response.Headers[header.Key] = header.Value;
            if (Body.Length == 0) return;
            response.ContentLength = Body.Length;
            await response.BodyWriter.WriteAsync(Body);
        }
    }
}
