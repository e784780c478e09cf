namespace NewsCatalog.Articles;

/// <summary>Decides whether an article may be written or deleted. It is asked in the transaction that does so, so that
/// nothing changes in between.</summary>
public interface IWriteCondition
{
    /// <param name="stored">The article as it is; null when there is none.</param>
    /// <param name="draft">What is to be written; null when the article is to be deleted.</param>
    /// <returns>Whether it may.</returns>
    bool Allows(Article? stored, ArticleDraft? draft);

    /// <summary>Why it was not allowed, for people; it completes the sentence "NAME cannot be stored: …".</summary>
    string Refusal { get; }
}
