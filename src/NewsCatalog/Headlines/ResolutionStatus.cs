namespace NewsCatalog.Headlines;

/// <summary>What is known of a related headline's article.</summary>
public enum ResolutionStatus
{
    /// <summary>The catalog holds no article of this headline.</summary>
    Unresolved,

    /// <summary>Several articles fit equally well; none is chosen.</summary>
    Ambiguous,

    /// <summary>It is one article's headline.</summary>
    Resolved,
}
