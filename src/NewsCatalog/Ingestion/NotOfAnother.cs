using NewsCatalog.Articles;

namespace NewsCatalog.Ingestion;

/// <summary>Allows to write a source whose name is made of its bytes: no other article has that name.</summary>
public sealed class NotOfAnother : IWriteCondition
{
    public static NotOfAnother Condition { get; } = new();

    public string Refusal =>
        "another article has the name that was made for it; store it by PUT under a name of its own";

    public bool Allows(Article? stored, ArticleDraft? draft) =>
        stored is null || NotOfFolder.HasSameBytes(stored, draft);
}
