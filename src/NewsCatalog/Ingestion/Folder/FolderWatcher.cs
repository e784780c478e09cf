using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>
/// Says when the folder is worth another scan: at once after the file system has told of a change, and at the latest
/// after <see cref="SeedOptions.ScanInterval"/>, because network drives tell of none and queues of events overflow.
/// What changed, the scan finds out.
/// </summary>
public sealed class FolderWatcher(IOptions<SeedOptions> options, TimeProvider clock, ILogger<FolderWatcher> log)
    : IDisposable
{
    const int BufferBytes = 64 * 1024;

    readonly SemaphoreSlim _wanted = new(0, 1);
    FileSystemWatcher? _events;
    bool _hasFailed;

    /// <summary>Asks for a scan now.</summary>
    public void Want()
    {
        try
        {
            _wanted.Release();
        }
        catch (SemaphoreFullException)
        {
            // One is asked for already.
        }
    }

    /// <summary>Waits for a reason to scan.</summary>
    /// <param name="most">How long to wait at most; null for the interval of the settings.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(TimeSpan? most, CancellationToken cancellationToken)
    {
        Listen();
        using var timeout = new CancellationTokenSource(most ?? options.Value.ScanInterval, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _wanted.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    public void Dispose()
    {
        _events?.Dispose();
        _wanted.Dispose();
    }

    // A folder that vanished and came back is another one for the file system, so the events are asked for anew.
    void Listen()
    {
        if (_events is not null && !_hasFailed && Directory.Exists(options.Value.Folder)) return;
        _events?.Dispose();
        _events = null;
        if (!Directory.Exists(options.Value.Folder)) return;
        try
        {
            _events = new FileSystemWatcher(options.Value.Folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = BufferBytes,
                NotifyFilter =
                    NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _events.Created += (_, _) => Want();
            _events.Changed += (_, _) => Want();
            _events.Deleted += (_, _) => Want();
            _events.Renamed += (_, _) => Want();
            _events.Error += (_, _) =>
            {
                _hasFailed = true;
                Want();
            };
            _hasFailed = false;
            _events.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _hasFailed = true;
            log.LogInformation(
                "The file system does not tell of changes in {Folder} ({Reason:l}); it is scanned every {Interval}",
                options.Value.Folder,
                exception.Message.TrimEnd('.'),
                options.Value.ScanInterval
            );
        }
    }
}
