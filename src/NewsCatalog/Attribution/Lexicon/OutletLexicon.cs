using System.Collections.Frozen;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Looks names up in <see cref="OutletNames"/>, in the letter case that they are listed in or in another that
/// is still a name's: "Propublica", "THE GUARDIAN", "le Parisien".</summary>
static class OutletLexicon
{
    static readonly WordSet _articles = new("Le La Les El Los Il Lo Die Der Das De O");
    static readonly FrozenDictionary<string, LexiconEntry[]> _byFirstWord = Load();
    static readonly FrozenDictionary<string, LexiconEntry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly int _longestWord = _byFirstWord.Keys.Max(word => word.Length);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _afterArticle = _byFirstWord.Values
        .SelectMany(entries => entries)
        .Where(entry => entry.Length > 1 && IsArticle(entry.FirstWord))
        .Select(entry => entry.Words[1])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name may begin with the word, or with an article and the word.</summary>
    public static bool MayBeginWith(ReadOnlySpan<char> word) =>
        word.Length <= _longestWord && (_lookup.ContainsKey(word) || _afterArticle.Contains(word));

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

    public static bool IsArticle(ReadOnlySpan<char> word) => _articles.Contains(word);

    static FrozenDictionary<string, LexiconEntry[]> Load() =>
        Entries(OutletNames.NotOutlets, NameKind.NotOutlet)
            .Concat(Entries(OutletNames.Plain, NameKind.Plain))
            .Concat(Entries(OutletNames.AfterArticle, NameKind.AfterArticle))
            .Concat(Entries(OutletNames.Ambiguous, NameKind.Ambiguous))
            .GroupBy(entry => entry.FirstWord, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Length).ToArray(),
                StringComparer.OrdinalIgnoreCase
            );

    static IEnumerable<LexiconEntry> Entries(string names, NameKind kind) =>
        names.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => new LexiconEntry(name, kind));
}
