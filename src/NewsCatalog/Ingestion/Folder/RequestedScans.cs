using System.Security.Cryptography;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>The scans that somebody has asked for, in memory: each start scans the folder anyway.</summary>
public sealed class RequestedScans(FolderWatcher watcher, TimeProvider clock)
{
    const int Remembered = 100;
    const int IdBytes = 10;

    /// <summary>Files that are written for longer than this are left to a later scan.</summary>
    const int MostLooks = 10;

    readonly Lock _lock = new();
    readonly List<RequestedScan> _scans = [];
    RequestedScan? _running;
    int _looks;

    /// <summary>Asks for a scan. Whoever asks while one waits gets that one: it has not looked at the folder
    /// yet.</summary>
    public RequestedScan Add()
    {
        lock (_lock)
        {
            if (_scans is [.., { HasBegun: false } waiting]) return waiting;
            if (_scans.Count == Remembered) _scans.RemoveAt(0);
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
            _scans.Add(new RequestedScan(id, clock.GetUtcNow()));
            watcher.Want();
            return _scans[^1];
        }
    }

    public RequestedScan? Find(string id)
    {
        lock (_lock) return _scans.Find(scan => scan.Id == id);
    }

    /// <summary>A look at the folder begins.</summary>
    /// <returns>The scan that it belongs to; null when nobody asked for one.</returns>
    public RequestedScan? Begin()
    {
        lock (_lock)
        {
            if (_running is not null) return _running;
            _running = _scans.Find(scan => !scan.HasBegun);
            _running?.Begin();
            _looks = 0;
            return _running;
        }
    }

    /// <summary>A look at the folder has ended. The scan ends with it, unless files are still being written.</summary>
    /// <param name="report">What it did; null when it failed.</param>
    /// <param name="failure">Why it failed, for people.</param>
    public void End(ScanReport? report, string? failure = null)
    {
        lock (_lock)
        {
            if (_running is null) return;
            if (report is not null) _running.Add(report);
            if (failure is null && _running.GoesOn && ++_looks < MostLooks) return;
            _running.End(clock.GetUtcNow(), failure);
            _running = null;

            // One that was asked for meanwhile begins with a look of its own.
            if (_scans.Exists(scan => !scan.HasBegun)) watcher.Want();
        }
    }
}
