namespace NewsCatalog.Search.Completion;

/// <summary>A word that completes a text, folded, and its stem, which its inflections share.</summary>
readonly record struct Completed(string Word, string Stem)
{
    /// <summary>The language whose rules made the stem.</summary>
    public string Language => Stem[..Stem.IndexOf(':', StringComparison.Ordinal)];
}
