namespace NewsCatalog.Changes;

/// <summary>What happened to an article.</summary>
public enum ChangeKind
{
    Created,
    Updated,
    Deleted,
}
