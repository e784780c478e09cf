namespace NewsCatalog.Changes;

/// <summary>What about an article changed.</summary>
public enum ChangeReason
{
    /// <summary>The article itself, and with it its version.</summary>
    Content,

    /// <summary>Only what its related headlines resolve to, because another article came, changed or went.</summary>
    Resolution,
}
