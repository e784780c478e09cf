using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>One listed name, cut into the words it has in prose.</summary>
sealed class LexiconEntry(string name, NameKind kind)
{
    /// <summary>A shorter name is only recognized as it is listed: "Dw" and "Err" are not the broadcasters.</summary>
    const int ShortestInOtherCase = 5;

    public string[] Words { get; } =
        [.. Tokenizer.Tokenize(name).Select(token => name.Substring(token.Start, token.Length))];

    public NameKind Kind => kind;

    public string FirstWord => Words[0];

    public int Length => Words.Length;

    public bool IsAt(Prose prose, int index)
    {
        var isListed = true;
        for (var i = 0; i < Words.Length; i++)
        {
            var written = prose.Word(index + i);
            if (written.SequenceEqual(Words[i]) || (Words[i] == "'s" && written is "’s")) continue;
            if (!written.Equals(Words[i], StringComparison.OrdinalIgnoreCase)) return false;
            isListed = false;
        }

        return isListed || (name.Length >= ShortestInOtherCase && IsNameAt(prose, index));
    }

    // Every word that is listed with a capital has one, but for a foreign article: "le Parisien", "Le monde". A name
    // that is an ordinary word is written in capitals throughout: "the SUN".
    bool IsNameAt(Prose prose, int index)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            var written = prose.Word(index + i);
            if (kind != NameKind.Plain && !written.SequenceEqual(Words[i].ToUpperInvariant())) return false;
            var isFree = OutletLexicon.IsArticle(Words[0]) && i < 2 && !(i == 1 && char.IsLower(prose.Word(index)[0]));
            if (!isFree && char.IsUpper(Words[i][0]) && char.IsLower(written[0])) return false;
        }

        return true;
    }
}
