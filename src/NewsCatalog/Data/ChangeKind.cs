namespace NewsCatalog.Data;

public enum ChangeKind
{
    Created,
    Updated,
    Deleted,
}
