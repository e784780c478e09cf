using Microsoft.Extensions.Logging;

namespace NewsCatalog.Tasks;

/// <summary>Logs the progress of long work, at most every two seconds.</summary>
sealed class ProgressLog(string work, TimeProvider clock, ILogger log)
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    DateTimeOffset _next = clock.GetUtcNow() + Interval;

    public void Show(int done, int all)
    {
        if (clock.GetUtcNow() < _next) return;
        _next = clock.GetUtcNow() + Interval;
        log.LogInformation("{Work}: {Done:N0} of {All:N0}", work, done, all);
    }
}
