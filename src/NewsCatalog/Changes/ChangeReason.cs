namespace NewsCatalog.Changes;

/// <summary>What changed in an article.</summary>
public enum ChangeReason
{
    /// <summary>The article itself. Its version rises.</summary>
    Content,

    /// <summary>Only the resolution of its related headlines, because another article was created, updated or
    /// deleted.</summary>
    Resolution,
}
