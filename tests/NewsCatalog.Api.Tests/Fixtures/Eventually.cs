using System.Diagnostics;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Waits for what another process does in its own time.</summary>
static class Eventually
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>Asks until the answer is as expected, and gives the last answer.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T>> ask, Func<T, bool> isExpected)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (isExpected(answer) || waited.Elapsed > Limit) return answer;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
