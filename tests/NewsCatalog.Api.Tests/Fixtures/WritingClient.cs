using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Access;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>A client of an application that sends a key with each request.</summary>
sealed class WritingClient(HttpClient client, string? key)
{
    const string Sources = "/api/v1/sources";

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public string? Key => key;

    /// <summary>Makes a key of the application, and a client that sends it.</summary>
    public static async Task<WritingClient> WithKeyAsync(
        CatalogApplication application,
        KeyScope scope = KeyScope.Write,
        string name = "robot"
    )
    {
        await using var services = application.Services.CreateAsyncScope();
        var keys = services.ServiceProvider.GetRequiredService<IAccessKeys>();
        return new WritingClient(application.Client, (await keys.CreateAsync(name, scope, Cancelled))!);
    }

    public Task<Answer> PutAsync(string name, string text, string? ifMatch = null, string? ifNoneMatch = null) =>
        PutAsync(name, Encoding.UTF8.GetBytes(text), "text/plain", ifMatch, ifNoneMatch);

    public Task<Answer> PutAsync(
        string name,
        byte[] content,
        string mediaType,
        string? ifMatch = null,
        string? ifNoneMatch = null
    ) => SendAsync(HttpMethod.Put, $"{Sources}/{name}", content, mediaType, ifMatch, ifNoneMatch);

    public Task<Answer> PostAsync(string address, string text, string mediaType = "text/plain") =>
        SendAsync(HttpMethod.Post, address, Encoding.UTF8.GetBytes(text), mediaType);

    public Task<Answer> DeleteAsync(string address, string? ifMatch = null) =>
        SendAsync(HttpMethod.Delete, address, ifMatch: ifMatch);

    public Task<Answer> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    /// <summary>Imports an upload and waits for its end.</summary>
    public async Task<JsonElement> ImportAsync(byte[] upload, string mediaType = "application/x-ndjson")
    {
        var started = await SendAsync(HttpMethod.Post, "/api/v1/imports", upload, mediaType);
        started.Status.Should().Be(HttpStatusCode.Accepted, started.Text);
        return await EndOfAsync(started.Location!);
    }

    /// <summary>Waits until an import or a scan has ended.</summary>
    public async Task<JsonElement> EndOfAsync(string address, int seconds = 60)
    {
        for (var tries = 0; tries < 20 * seconds; tries++)
        {
            var now = (await GetAsync(address)).Json;
            if (now.GetProperty("endedAt").ValueKind == JsonValueKind.String) return now;
            await Task.Delay(50, Cancelled);
        }

        throw new TimeoutException($"{address} does not end.");
    }

    public async Task<Answer> SendAsync(
        HttpMethod method,
        string address,
        byte[]? content = null,
        string? mediaType = null,
        string? ifMatch = null,
        string? ifNoneMatch = null
    )
    {
        using var request = new HttpRequestMessage(method, address);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content);
            if (mediaType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        using var response = await client.SendAsync(request, Cancelled);
        return new Answer(
            response.StatusCode,
            response.Headers.ETag?.Tag,
            response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(Cancelled),
            response.Headers.TryGetValues("Catalog-Revision", out var revision) ? long.Parse(revision.Single(), System.Globalization.CultureInfo.InvariantCulture) : null,
            response.Content.Headers.Allow.Count > 0 ? string.Join(", ", response.Content.Headers.Allow) : null,
            response.Headers.WwwAuthenticate.ToString()
        );
    }
}

/// <summary>What a server answered.</summary>
sealed record Answer(
    HttpStatusCode Status,
    string? Tag,
    string? Location,
    string Text,
    long? Revision,
    string? Allow,
    string Challenge
)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public string? Type => Json.GetProperty("type").GetString();

    public string Detail => Json.GetProperty("detail").GetString()!;
}
