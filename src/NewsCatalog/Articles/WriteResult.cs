namespace NewsCatalog.Articles;

/// <summary>What became of one draft.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Outcome">What was done.</param>
/// <param name="Version">The article's version now.</param>
/// <param name="Revision">The article's revision now, see <see cref="Article.Revision"/>.</param>
public sealed record WriteResult(string ArticleId, WriteOutcome Outcome, int Version, long Revision);

public enum WriteOutcome
{
    /// <summary>The article is new, or it has come back after it was withdrawn.</summary>
    Created,

    Updated,

    /// <summary>The article has these bytes and values already.</summary>
    Unchanged,

    /// <summary>The article's source has another name now.</summary>
    Moved,

    /// <summary>The article is withdrawn: it was deleted just now, or its file is as it was when it was
    /// deleted.</summary>
    Withdrawn,

    /// <summary>Its condition does not allow it; nothing was written.</summary>
    Conflict,
}
