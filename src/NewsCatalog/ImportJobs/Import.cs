namespace NewsCatalog.ImportJobs;

/// <summary>One upload of many texts, and how far the catalog has come with it.</summary>
public sealed class Import
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The id of the key that sent it; null when none did.</summary>
    public string? KeyId { get; init; }

    /// <summary>As declared, without parameters.</summary>
    public required string MediaType { get; init; }

    /// <summary>The size of the upload.</summary>
    public required long Bytes { get; init; }

    public ImportState State { get; set; }

    /// <summary>How many items there are; null until they have been counted.</summary>
    public int? Total { get; set; }

    /// <summary>How many items, from the first on, are written or refused.</summary>
    public int Done { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public int Refused { get; set; }

    /// <summary>The first refused items, at most <see cref="MostRefusals"/>.</summary>
    public IReadOnlyList<ImportRefusal> Refusals { get; set; } = [];

    /// <summary>Why it ended before its last item, for people; null when it did not.</summary>
    public string? Detail { get; set; }

    public const int MostRefusals = 1000;

    /// <summary>The same, to be changed and stored.</summary>
    public Import Copy() => (Import)MemberwiseClone();

    public bool HasEnded => State is not (ImportState.Queued or ImportState.Running);
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    Queued,
    Running,
    Completed,

    /// <summary>Somebody ended it. What was written stays.</summary>
    Canceled,

    /// <summary>It cannot be read any further. What was written stays.</summary>
    Failed,
}

/// <summary>One item of an import that did not become an article.</summary>
/// <param name="Item">Its place in the import, from 1.</param>
/// <param name="Line">The line of the import that it stands on; null in an archive.</param>
/// <param name="SourceName">The name of its source; null when it has none.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record ImportRefusal(int Item, int? Line, string? SourceName, string Reason);
