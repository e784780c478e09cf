using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>One listed name, cut into the words it has in prose.</summary>
sealed class LexiconEntry(string name, NameKind kind)
{
    readonly string[] _words = Tokenizer
        .Tokenize(name)
        .Select(token => name.Substring(token.Start, token.Length))
        .ToArray();

    public NameKind Kind => kind;

    public string FirstWord => _words[0];

    public int Length => _words.Length;

    public bool IsAt(Prose prose, int index)
    {
        for (var i = 1; i < _words.Length; i++)
        {
            if (!Matches(prose.Word(index + i), _words[i])) return false;
        }

        return true;
    }

    static bool Matches(ReadOnlySpan<char> written, string listed) =>
        written.SequenceEqual(listed) || (listed == "'s" && written is "’s");
}
