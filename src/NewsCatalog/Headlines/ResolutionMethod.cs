namespace NewsCatalog.Headlines;

/// <summary>How the article of a related headline was found. The first method that finds an article decides.</summary>
public enum ResolutionMethod
{
    /// <summary>The two headlines are equal, character by character.</summary>
    Exact,

    /// <summary>The two are equal except for case, quotes, dashes, spacing, punctuation at the end, or a trailing site
    /// name.</summary>
    Normalized,

    /// <summary>One is the beginning of the other, of at least <see cref="HeadlineKey.ShortestStart"/>
    /// characters.</summary>
    Truncated,
}
