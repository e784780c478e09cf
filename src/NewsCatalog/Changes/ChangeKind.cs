namespace NewsCatalog.Changes;

public enum ChangeKind
{
    Created,
    Updated,
    Deleted,
}
