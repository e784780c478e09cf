using NewsCatalog.ImportJobs;

namespace NewsCatalog.Api.Contracts;

/// <summary>An import and how far it has come.</summary>
public sealed record ImportResponse
{
    /// <summary>Opaque id.</summary>
    public required string Id { get; init; }

    /// <summary>The address of this import, a relative reference.</summary>
    public required string Url { get; init; }

    /// <summary>`queued`, `running`, `completed`; `canceled`: somebody ended it; `failed`: it cannot be read any
    /// further, and `detail` says why. What was written before stays.</summary>
    public required ImportState State { get; init; }

    /// <summary>When it was accepted, RFC 3339 in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended, RFC 3339 in UTC. Null while it waits or runs.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>The media type of the upload.</summary>
    public required string MediaType { get; init; }

    /// <summary>The size of the upload in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Number of items in the upload. Null until they are counted.</summary>
    public required int? Total { get; init; }

    /// <summary>Number of items that are written or refused.</summary>
    public required int Done { get; init; }

    /// <summary>Number of articles that are new or have come back.</summary>
    public required int Created { get; init; }

    /// <summary>Number of articles that were changed.</summary>
    public required int Updated { get; init; }

    /// <summary>Number of items that the catalog had already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Number of items that could not be read or stored.</summary>
    public required int Refused { get; init; }

    /// <summary>The first refused items, at most 1,000.</summary>
    public required IReadOnlyList<ImportRefusal> Refusals { get; init; }

    /// <summary>Why it ended before its last item, for people. Null when it did not.</summary>
    public required string? Detail { get; init; }

    public static ImportResponse From(Import import) =>
        new()
        {
            Id = import.Id,
            Url = Address.OfImport(import.Id),
            State = import.State,
            CreatedAt = import.CreatedAt,
            EndedAt = import.EndedAt,
            MediaType = import.MediaType,
            Bytes = import.Bytes,
            Total = import.Total,
            Done = import.Done,
            Created = import.Created,
            Updated = import.Updated,
            Unchanged = import.Unchanged,
            Refused = import.Refused,
            Refusals = import.Refusals,
            Detail = import.Detail,
        };
}
