namespace NewsCatalog.Headlines;

/// <summary>How an article was found by a headline; the first that finds one decides.</summary>
public enum ResolutionMethod
{
    /// <summary>Character by character.</summary>
    Exact,

    /// <summary>But for case, quotes, dashes, spacing, punctuation at the end, or a trailing site name.</summary>
    Normalized,

    /// <summary>One is the beginning of the other, of at least <see cref="HeadlineKey.ShortestStart"/> characters.</summary>
    Truncated,
}
