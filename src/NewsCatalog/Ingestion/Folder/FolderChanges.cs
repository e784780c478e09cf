namespace NewsCatalog.Ingestion.Folder;

/// <summary>How the folder differs from what is stored.</summary>
/// <param name="ToRead">The files to read: new ones and those that look changed.</param>
/// <param name="Unchanged">How many files are as they are stored.</param>
/// <param name="Refused">How many files are as they were when they were refused.</param>
/// <param name="Missing">The stored sources whose file is gone.</param>
/// <param name="Gone">Those of them that have been gone long enough to be withdrawn.</param>
/// <param name="ScanAgainAfter">After how long the rest has stood still; null when there is no rest.</param>
public sealed record FolderChanges(
    IReadOnlyList<FolderFile> ToRead,
    int Unchanged,
    int Refused,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Gone,
    TimeSpan? ScanAgainAfter
)
{
    /// <summary>A file that is written, or replaced by another, takes no longer than this between two writes.</summary>
    public static TimeSpan SettleTime { get; } = TimeSpan.FromSeconds(1);

    /// <param name="listing">What the folder holds.</param>
    /// <param name="state">What is stored.</param>
    /// <param name="now">The time.</param>
    /// <param name="waits">Whether a file is read, or is gone, only once it has stood still.</param>
    public static FolderChanges Between(FolderListing listing, FolderState state, DateTimeOffset now, bool waits)
    {
        var present = listing.Files.Select(file => file.Name).ToHashSet();
        state.Forget(present, listing.Refused);
        TimeSpan? again = null;
        var (toRead, unchanged, refused) = (new List<FolderFile>(), 0, 0);
        foreach (var file in listing.Files)
        {
            if (state.IsStored(file)) unchanged++;
            else if (state.IsRefused(file)) refused++;
            else if (IsOld(file.Stamp) || HasStood(file.Name, file.Stamp)) toRead.Add(file with { IsSettled = true });
            else if (!waits) toRead.Add(file);
        }

        var missing = state.Stored.Keys.Where(name => !present.Contains(name) && !listing.IsHidden(name)).ToList();
        var gone = missing.FindAll(name => !waits || HasStood(name, stamp: null));
        return new FolderChanges(toRead, unchanged, refused, missing, gone, again);

        // A time in the future says nothing: the clock was set, or the file comes from elsewhere.
        bool IsOld(FileStamp stamp) => stamp.ModifiedAt <= now && now - stamp.ModifiedAt >= SettleTime;

        bool HasStood(string name, FileStamp? stamp)
        {
            var rest = SettleTime - state.StandingStill(name, stamp);
            if (rest <= TimeSpan.Zero) return true;
            if (again is null || rest < again) again = rest;
            return false;
        }
    }
}
