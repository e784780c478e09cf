namespace NewsCatalog.Attribution;

/// <summary>A name of an outlet: the tokens <c>First</c> to <c>Last</c>.</summary>
readonly record struct OutletMention(int First, int Last, Evidence Evidence);
