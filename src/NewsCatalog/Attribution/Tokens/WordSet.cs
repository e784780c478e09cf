using System.Collections.Frozen;

namespace NewsCatalog.Attribution.Tokens;

/// <summary>A set of words that is asked with slices of a text, in any case.</summary>
sealed class WordSet
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    readonly int _longest;

    /// <param name="words">Words separated by white space.</param>
    public WordSet(string words)
    {
        var list = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _longest = list.Max(word => word.Length);
        _words = list.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> word) =>
        word.Length > 0 && word.Length <= _longest && _words.Contains(word);
}
