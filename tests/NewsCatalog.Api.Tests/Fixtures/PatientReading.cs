using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Reads as a client that comes back when it is told to.</summary>
static class PatientReading
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>The JSON at an address; while the search index is not ready, it is asked for again.</summary>
    public static async Task<JsonElement> GetPatientlyAsync(this HttpClient client, string address)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            var isEarly = response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null;
            if (!isEarly || waited.Elapsed > Limit)
            {
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
