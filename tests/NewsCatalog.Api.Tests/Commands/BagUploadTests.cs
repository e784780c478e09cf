using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Commands;

/// <summary>A bag that is sent to a server is restored there.</summary>
public sealed class BagUploadTests : IDisposable
{
    const int Articles = 2000;

    readonly BackupFolder _folder = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_is_killed_again_and_again_restores_the_same_catalog()
    {
        foreach (var number in Enumerable.Range(0, Articles))
            _folder.Texts.With($"{number}.txt", NewsText.Of($"Museum {number}", NewsText.Headlines("the harbour", 3)));
        var bag = await _folder.ScanAndExportAsync();
        var key = (await _folder.RunOtherAsync("key", "add", "sender", "--scope", "write")).Text;
        var (killed, import) = (0, "");
        for (var isDone = false; !isDone;)
        {
            using var server = CatalogProcess.Start(_folder.Other);
            using var client = new HttpClient { BaseAddress = await server.AddressAsync() };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            if (import.Length == 0) import = await SendAsync(client, bag);
            var before = (await StateAsync(client, import)).GetProperty("done").GetInt32();
            var state = await Eventually.GetAsync(
                () => StateAsync(client, import),
                one => one.GetProperty("done").GetInt32() > before || HasEnded(one)
            );
            isDone = HasEnded(state);
            if (!isDone)
            {
                server.Kill();
                killed++;
                continue;
            }

            state.GetProperty("state").GetString().Should().Be("completed");
            state.GetProperty("done").GetInt32().Should().Be(Articles + 2);
            state.GetProperty("created").GetInt32().Should().Be(Articles + 2);
        }

        killed.Should().BePositive();
        (await _folder.OtherBagAsync()).Should().Equal(bag);
    }

    static async Task<string> SendAsync(HttpClient client, byte[] bag)
    {
        using var content = new ByteArrayContent(bag);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-tar");
        using var response = await client.PostAsync("/api/v1/imports", content, Cancelled);
        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        return $"{response.Headers.Location}";
    }

    static Task<JsonElement> StateAsync(HttpClient client, string import) =>
        client.GetFromJsonAsync<JsonElement>(import, Cancelled);

    static bool HasEnded(JsonElement import) => import.GetProperty("endedAt").ValueKind != JsonValueKind.Null;
}
