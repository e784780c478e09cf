using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>Writes texts of its own and remembers which of them were acknowledged.</summary>
sealed class DrillWriter(string key)
{
    readonly ConcurrentDictionary<string, string> _acknowledged = [];
    int _count;

    /// <summary>How many writes were answered with 201.</summary>
    public int Acknowledged => _acknowledged.Count;

    /// <summary>A client of one instance that sends the key.</summary>
    public HttpClient ClientOf(ApiProcess instance)
    {
        var client = new HttpClient { BaseAddress = new Uri(instance.Url("/")) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Writes one more text.</summary>
    /// <returns>The status of the answer; null when there was none.</returns>
    public async Task<HttpStatusCode?> WriteAsync(HttpClient client)
    {
        var number = Interlocked.Increment(ref _count);
        var text = NewsText.Titled($"Museum number {number} opens", $"Museum number {number / 2} opens");
        try
        {
            using var content = new StringContent(text);
            using var answer = await client.PutAsync($"/api/v1/sources/written/{number}.txt", content);
            if (answer.StatusCode == HttpStatusCode.Created)
                _acknowledged[new Uri(client.BaseAddress!, answer.Headers.Location!).AbsolutePath] = text;
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>How many acknowledged writes an instance does not have, byte by byte.</summary>
    public async Task<int> CountLostAsync(HttpClient client)
    {
        var lost = 0;
        await Parallel.ForEachAsync(
            _acknowledged,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (written, cancellationToken) =>
            {
                using var answer = await client.GetAsync($"{written.Key}/source", cancellationToken);
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                if (!answer.IsSuccessStatusCode || text != written.Value) Interlocked.Increment(ref lost);
            }
        );
        return lost;
    }
}
