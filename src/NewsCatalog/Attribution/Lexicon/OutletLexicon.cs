using System.Collections.Frozen;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Looks names up in <see cref="OutletNames"/>.</summary>
static class OutletLexicon
{
    static readonly FrozenDictionary<string, LexiconEntry[]> _byFirstWord = Load();
    static readonly FrozenDictionary<string, LexiconEntry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly int _longestWord = _byFirstWord.Keys.Max(word => word.Length);

    public static bool MayBeginWith(ReadOnlySpan<char> word) =>
        word.Length <= _longestWord && _lookup.ContainsKey(word);

    /// <summary>The longest entry that the tokens from <paramref name="index"/> on spell out, or null.</summary>
    public static LexiconEntry? At(Prose prose, int index)
    {
        var word = prose.Word(index);
        if (word.Length > _longestWord || !_lookup.TryGetValue(word, out var entries)) return null;
        foreach (var entry in entries)
        {
            if (entry.IsAt(prose, index)) return entry;
        }

        return null;
    }

    static FrozenDictionary<string, LexiconEntry[]> Load() =>
        Entries(OutletNames.NotOutlets, NameKind.NotOutlet)
            .Concat(Entries(OutletNames.Plain, NameKind.Plain))
            .Concat(Entries(OutletNames.AfterArticle, NameKind.AfterArticle))
            .Concat(Entries(OutletNames.Ambiguous, NameKind.Ambiguous))
            .GroupBy(entry => entry.FirstWord)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Length).ToArray());

    static IEnumerable<LexiconEntry> Entries(string names, NameKind kind) =>
        names.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => new LexiconEntry(name, kind));
}
