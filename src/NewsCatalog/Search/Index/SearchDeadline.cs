namespace NewsCatalog.Search.Index;

/// <summary>The deadline of one search. Every loop that may be long checks it.</summary>
sealed class SearchDeadline(TimeProvider clock, TimeSpan limit, CancellationToken cancellationToken)
{
    /// <summary>Optional work of a search gets the time limit divided by this number.</summary>
    const int OptionalPart = 10;

    /// <summary>Reading the clock costs as much as a few steps of most loops.</summary>
    const int Interval = 256;

    readonly long _start = clock.GetTimestamp();
    TimeSpan? _optionalLimit;
    int _steps;

    TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <exception cref="SearchTooCostlyException">The deadline has passed.</exception>
    /// <exception cref="OperationCanceledException">The client has gone away.</exception>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Elapsed > (_optionalLimit ?? limit)) throw new SearchTooCostlyException(limit);
    }

    /// <summary>Checks the deadline once in many short steps of a loop.</summary>
    public void Step()
    {
        if (++_steps % Interval == 0) Check();
    }

    /// <summary>Does optional work in a part of the time. False when the time was too short and the work was cut
    /// off.</summary>
    public bool TryOptional(Action work)
    {
        _optionalLimit = TimeSpan.FromTicks(Math.Min((Elapsed + (limit / OptionalPart)).Ticks, limit.Ticks));
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
            _optionalLimit = null;
        }
    }
}
