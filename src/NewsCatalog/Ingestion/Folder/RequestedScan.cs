using NewsCatalog.Tasks;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>A scan that somebody has asked for, and how far it has come.</summary>
public sealed class RequestedScan(string id, DateTimeOffset createdAt) : IProgress<WorkProgress>
{
    volatile ScanReport? _report;
    volatile WorkProgress? _progress;
    volatile string? _failure;

    public string Id => id;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>When it ended; null while it waits or runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool HasBegun { get; private set; }

    /// <summary>What it did so far; null before the folder was read once.</summary>
    public ScanReport? Report => _report;

    /// <summary>How many files it has read, and of how many; null until it knows.</summary>
    public WorkProgress? Progress => _progress;

    /// <summary>Why it failed, for people; null when it did not.</summary>
    public string? Failure => _failure;

    /// <summary>Whether its last look at the folder left something to be looked at again.</summary>
    public bool GoesOn => _report is { ScanAgainAfter: not null };

    public void Begin() => HasBegun = true;

    /// <summary>Adds what a look at the folder has done.</summary>
    public void Add(ScanReport report) => _report = _report is { } before ? before.Then(report) : report;

    public void End(DateTimeOffset at, string? failure = null) => (_failure, EndedAt) = (failure, at);

    void IProgress<WorkProgress>.Report(WorkProgress value) => _progress = value;
}
