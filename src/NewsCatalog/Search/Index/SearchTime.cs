namespace NewsCatalog.Search.Index;

/// <summary>The time that one search may take. Every loop that may be long asks again and again whether there is some left.</summary>
sealed class SearchTime(TimeProvider clock, TimeSpan limit, CancellationToken cancellationToken)
{
    /// <summary>What a search may do without shares this part of the whole time.</summary>
    const int BriefPart = 10;

    /// <summary>To look at the clock costs as much as a few steps of most loops.</summary>
    const int Interval = 256;

    readonly long _start = clock.GetTimestamp();
    TimeSpan? _brief;
    int _steps;

    TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <exception cref="SearchTooCostlyException">There is no time left.</exception>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Elapsed > (_brief ?? limit)) throw new SearchTooCostlyException(limit);
    }

    /// <summary>The same for one step of many short ones: the clock is looked at now and then.</summary>
    public void Step()
    {
        if (++_steps % Interval == 0) Check();
    }

    /// <summary>Does what a search may do without, in a part of its time; false when that did not suffice and the rest was left undone.</summary>
    public bool TryBriefly(Action work)
    {
        _brief = TimeSpan.FromTicks(Math.Min((Elapsed + (limit / BriefPart)).Ticks, limit.Ticks));
        try
        {
            work();
            return true;
        }
        catch (SearchTooCostlyException) when (Elapsed <= limit)
        {
            return false;
        }
        finally
        {
            _brief = null;
        }
    }
}
