using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Common nouns for outlets: "newspaper", "news agency", "TV channel".</summary>
static class OutletNoun
{
    static readonly WordSet _alone = new(
        "newspaper newspapers tabloid broadsheet daily weekly magazine broadcaster broadcasters newswire"
    );
    static readonly WordSet _second = new(
        """
        agency agencies service site website outlet outlets channel portal network station programme program blog show
        """);
    static readonly WordSet _first = new("""
        news press TV television radio media wire cable tech technology gossip gaming sports broadcast entertainment
        business financial
        """);

    // Sure only after a nationality: "the Brazilian website G1".
    static readonly WordSet _afterNationality = new(
        "outlet website site portal channel station network agency publication paper"
    );

    /// <summary>The number of tokens, 0 to 2, that such a noun takes up and that end at
    /// <paramref name="last"/>.</summary>
    public static int LengthEndingAt(Prose prose, int last)
    {
        if (prose[last].Kind != TokenKind.Lower) return 0;
        if (prose.IsIn(last, _second) && prose.IsIn(last - 1, _first)) return 2;
        if (prose.IsIn(last, _afterNationality) && prose.IsIn(last - 1, Vocabulary.Nationalities)) return 1;
        return prose.IsIn(last, _alone) ? 1 : 0;
    }

    /// <summary>The number of tokens, 0 to 2, that such a noun takes up from <paramref name="first"/> on.</summary>
    public static int LengthStartingAt(Prose prose, int first)
    {
        if (prose.IsIn(first, _first) && prose[first + 1].Kind == TokenKind.Lower && prose.IsIn(first + 1, _second))
            return 2;
        return prose[first].Kind == TokenKind.Lower && prose.IsIn(first, _alone) ? 1 : 0;
    }
}
