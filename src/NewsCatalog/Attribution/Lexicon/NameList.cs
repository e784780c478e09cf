using System.Collections.Frozen;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>The outlets of one language, in the letter case that they have in prose.</summary>
sealed class NameList
{
    readonly FrozenDictionary<string, string[][]> _names;
    readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    readonly FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> _withoutArticle;

    public NameList(IEnumerable<string> names, WordSet? elided, PhraseSet articles)
    {
        var cut = names.Select(name => (Name: name, Prose: new Prose(name, elided))).ToArray();
        _names = Group(cut.Select(name => WordsOf(name.Prose, 0)));
        _byFirstWord = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _withoutArticle = Group(
                cut.Where(name => name.Prose.Count > 1 && articles.Contains(name.Prose, 0))
                    .Select(name => WordsOf(name.Prose, 1))
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The last token of the listed name that begins at <paramref name="first"/>; one less than it where none
    /// does.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="first">The token.</param>
    /// <param name="afterArticle">Whether an article stands before, which may be that of the name: "du Monde", "il
    /// Messaggero".</param>
    public int EndAt(Prose prose, int first, bool afterArticle)
    {
        var end = EndAt(prose, first, _byFirstWord);
        return end < first && afterArticle ? EndAt(prose, first, _withoutArticle) : end;
    }

    static int EndAt(
        Prose prose,
        int first,
        FrozenDictionary<string, string[][]>.AlternateLookup<ReadOnlySpan<char>> names
    )
    {
        if (!names.TryGetValue(prose.Word(first), out var candidates)) return first - 1;
        foreach (var words in candidates)
        {
            if (IsAt(prose, first, words)) return first + words.Length - 1;
        }

        return first - 1;
    }

    static bool IsAt(Prose prose, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!prose.Word(first + i).SequenceEqual(words[i])) return false;
        }

        return true;
    }

    static FrozenDictionary<string, string[][]> Group(IEnumerable<string[]> names) =>
        names
            .GroupBy(words => words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray());

    static string[] WordsOf(Prose prose, int first) =>
        [.. Enumerable.Range(first, prose.Count - first).Select(index => prose.Word(index).ToString())];
}
