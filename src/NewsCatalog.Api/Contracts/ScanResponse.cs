using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Contracts;

/// <summary>A scan of the folder and what it did, in source files.</summary>
public sealed record ScanResponse
{
    /// <summary>Opaque id.</summary>
    public required string Id { get; init; }

    /// <summary>The address of this scan, a relative reference. It is forgotten when the server restarts.</summary>
    public required string Url { get; init; }

    /// <summary>`queued`, `running`, `completed`, or `failed`: then `detail` says why.</summary>
    public required ScanState State { get; init; }

    /// <summary>When it was asked for, RFC 3339 in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended, RFC 3339 in UTC. Null while it waits or runs.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Number of files that are new or look changed. Null until the folder is listed.</summary>
    public required int? Total { get; init; }

    /// <summary>Number of these files that were read.</summary>
    public required int Done { get; init; }

    /// <summary>Number of articles that are new or have come back.</summary>
    public required int Added { get; init; }

    /// <summary>Number of articles that were changed.</summary>
    public required int Updated { get; init; }

    /// <summary>Number of articles whose file has another name now.</summary>
    public required int Moved { get; init; }

    /// <summary>Number of articles that were withdrawn because their file is gone.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Number of files that are as they were.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Number of files that cannot be read or are no news text.</summary>
    public required int Unreadable { get; init; }

    /// <summary>Why it failed, for people. Null when it did not.</summary>
    public required string? Detail { get; init; }

    public static ScanResponse From(RequestedScan scan) =>
        new()
        {
            Id = scan.Id,
            Url = Address.OfScan(scan.Id),
            State = StateOf(scan),
            CreatedAt = scan.CreatedAt,
            EndedAt = scan.EndedAt,
            Total = scan.Progress?.All,
            Done = scan.Progress?.Done ?? 0,
            Added = scan.Report?.Added ?? 0,
            Updated = scan.Report?.Updated ?? 0,
            Moved = scan.Report?.Moved ?? 0,
            Withdrawn = scan.Report?.Withdrawn ?? 0,
            Unchanged = scan.Report?.Unchanged ?? 0,
            Unreadable = scan.Report?.Unreadable ?? 0,
            Detail = scan.Failure,
        };

    static ScanState StateOf(RequestedScan scan) =>
        !scan.HasBegun ? ScanState.Queued
        : scan.EndedAt is null ? ScanState.Running
        : scan.Failure is null ? ScanState.Completed
        : ScanState.Failed;
}

/// <summary>Where a scan stands.</summary>
public enum ScanState
{
    Queued,
    Running,
    Completed,
    Failed,
}
