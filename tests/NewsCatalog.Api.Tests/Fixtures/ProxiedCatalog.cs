using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>An application that believes its tests which client a request comes from. A client may read five times, and
/// write five times, before it has to wait a minute for each further request.</summary>
sealed class ProxiedCatalog(params IEnumerable<(string, string)> settings) : IDisposable
{
    public const int Most = 5;

    public CatalogApplication Application { get; } =
        CatalogApplication.Start(
            new TextFolder().WithSeed(),
            [
                ("Server:KnownProxies", "127.0.0.1"),
                ("Limits:ReadsPerMinute", "1"), ("Limits:WritesPerMinute", "1"), ("Limits:Window", "00:05:00"),
                .. settings,
            ]
        );

    public void Dispose() => Application.Dispose();

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string client,
        string address,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers.Append(("X-Forwarded-For", client)))
            request.Headers.TryAddWithoutValidation(name, value);
        return await Application.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(
        string client,
        string address,
        params IEnumerable<(string Name, string Value)> headers
    ) => SendAsync(HttpMethod.Get, client, address, headers);

    public async Task<HttpStatusCode> StatusAsync(
        string client,
        string address,
        params IEnumerable<(string Name, string Value)> headers
    )
    {
        using var answer = await GetAsync(client, address, headers);
        return answer.StatusCode;
    }

    /// <summary>Reads as often as a client may.</summary>
    public async Task ExhaustAsync(string client)
    {
        for (var request = 0; request < Most; request++) await StatusAsync(client, "/api/v1/articles");
    }
}
