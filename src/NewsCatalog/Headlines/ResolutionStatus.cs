namespace NewsCatalog.Headlines;

/// <summary>Whether the article of a related headline was found.</summary>
public enum ResolutionStatus
{
    /// <summary>The catalog has no article with this headline.</summary>
    Unresolved,

    /// <summary>Several articles fit equally well; none is chosen.</summary>
    Ambiguous,

    /// <summary>The headline belongs to one article.</summary>
    Resolved,
}
