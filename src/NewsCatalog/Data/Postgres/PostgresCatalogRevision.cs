using System.Diagnostics;
using NewsCatalog.Changes;
using Npgsql;

namespace NewsCatalog.Data.Postgres;

/// <summary>
/// The last entry of the change log at the host that is read, asked for when somebody wants it and what is known is
/// older than a moment. A change that this process has written is waited for.
/// </summary>
sealed class PostgresCatalogRevision(PostgresHosts hosts) : CatalogRevision, IDisposable
{
    /// <summary>What is known is right for so long.</summary>
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>What is older is not answered any more: every instance shows a change within a second.</summary>
    static readonly TimeSpan Oldest = TimeSpan.FromMilliseconds(500);

    /// <summary>How long it is waited until the host that is read has what was written.</summary>
    static readonly TimeSpan CatchUpLimit = TimeSpan.FromMilliseconds(500);

    static readonly TimeSpan CatchUpInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>After how long a host is looked for that is better than the one that is read.</summary>
    static readonly TimeSpan ChoiceInterval = TimeSpan.FromSeconds(5);

    readonly Lock _lock = new();
    readonly SemaphoreSlim _one = new(1);
    Known _known = new(default, long.MinValue);
    Task<Revision>? _asking;
    Revision _floor;
    long _chosenAt = long.MinValue;

    public override ValueTask<Revision> ReadAsync(CancellationToken cancellationToken = default)
    {
        var known = Volatile.Read(ref _known);
        var age = known.At == long.MinValue ? TimeSpan.MaxValue : Stopwatch.GetElapsedTime(known.At);
        if (age < Interval) return ValueTask.FromResult(known.Revision);
        var asking = Ask();
        return age < Oldest
            ? ValueTask.FromResult(known.Revision)
            : new ValueTask<Revision>(asking.WaitAsync(cancellationToken));
    }

    /// <summary>Says what this process has written: whatever is read from now on is at least there.</summary>
    public void Wrote(Revision revision)
    {
        lock (_lock)
        {
            if (revision.Sequence <= _floor.Sequence) return;
            _floor = revision;

            // A question that is under way may have been answered before.
            _asking = null;
            Volatile.Write(ref _known, new Known(default, long.MinValue));
        }
    }

    /// <summary>Waits until a change can be read, and reads the primary when the host that is read does not get it in
    /// time.</summary>
    /// <param name="sequence">The number of the change; there may be none such.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task ReachAsync(long sequence, CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < CatchUpLimit;)
        {
            if ((await ReadAsync(cancellationToken)).Sequence >= sequence) return;
            await Task.Delay(CatchUpInterval, cancellationToken);
        }

        await using var connection = await hosts.Primary.OpenConnectionAsync(cancellationToken);
        var last = await HostState.ReadAsync(connection, cancellationToken);
        if (last.Sequence < sequence) return;
        Wrote(last);
        await ReadAsync(cancellationToken);
    }

    public void Dispose() => _one.Dispose();

    Task<Revision> Ask()
    {
        lock (_lock)
        {
            if (_asking is { IsCompleted: false } asking) return asking;
            _asking = Task.Run(AskAsync);
            return _asking;
        }
    }

    async Task<Revision> AskAsync()
    {
        // One after the other: the answer of an older question must not choose the host.
        await _one.WaitAsync();
        try
        {
            return await AskNowAsync();
        }
        finally
        {
            _one.Release();
        }
    }

    async Task<Revision> AskNowAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var floor = _floor;
        var revision = await ReadAtLeastAsync(floor);
        lock (_lock)
        {
            // Somebody has written meanwhile: this may be from before.
            if (_floor != floor) return revision;
            _floor = revision;
            Volatile.Write(ref _known, new Known(revision, began));
        }

        return revision;
    }

    async Task<Revision> ReadAtLeastAsync(Revision floor)
    {
        if (IsToChoose()) return await ChooseAsync(floor);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < CatchUpLimit;)
        {
            try
            {
                await using var connection = await hosts.Read.OpenConnectionAsync();
                var revision = await HostState.ReadAsync(connection, CancellationToken.None);
                if (revision.Sequence >= floor.Sequence) return revision;
            }
            catch (NpgsqlException exception) when (PostgresFailure.IsPassing(exception))
            {
                break;
            }

            await Task.Delay(CatchUpInterval);
        }

        return await ChooseAsync(floor);
    }

    bool IsToChoose() =>
        _chosenAt == long.MinValue
        || (!hosts.IsPreferred && Stopwatch.GetElapsedTime(_chosenAt) > ChoiceInterval);

    async Task<Revision> ChooseAsync(Revision floor)
    {
        var chosen = await hosts.ChooseAsync(floor, CancellationToken.None);
        _chosenAt = Stopwatch.GetTimestamp();
        return chosen;
    }

    sealed record Known(Revision Revision, long At);
}
