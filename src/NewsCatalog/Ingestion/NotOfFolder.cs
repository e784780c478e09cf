using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion;

/// <summary>Allows to write every source but those that are files of the folder: a file is changed in the
/// folder.</summary>
public sealed class NotOfFolder : IWriteCondition
{
    public static NotOfFolder Condition { get; } = new();

    public string Refusal =>
        "a file of the catalog's folder has this name and other bytes; change the file, or choose another name";

    public bool Allows(Article? stored, ArticleDraft? draft) => !IsOfFolder(stored) || HasSameBytes(stored!, draft);

    public static bool IsOfFolder(Article? stored) => stored?.FileModifiedAt is not null;

    public static bool HasSameBytes(Article stored, ArticleDraft? draft) =>
        draft is not null && stored.Facts.Sha256 == draft.Facts.Sha256;
}
