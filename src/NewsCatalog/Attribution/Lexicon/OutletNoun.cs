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
        business financial information
        """);

    // Sure only after a nationality: "the Brazilian website G1".
    static readonly WordSet _afterNationality = new(
        "outlet website site portal channel station network agency publication paper"
    );

    // Sure after any name, even without an article: "told Ombra magazine", "Andina news agency said".
    static readonly WordSet _vouching = new("newspaper magazine tabloid agency site website channel network station");

    // "X, a veteran broadcaster" is a person, "X, a public broadcaster" is none.
    static readonly WordSet _ofBroadcasters = new(
        "state public private national commercial local regional independent"
    );
    static readonly WordSet _afterApposition = new(
        "that which based owned run in published covering linked close critical for of affiliated"
    );
    const int LongestApposition = 8;

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

    /// <summary>Whether the noun of <paramref name="length"/> tokens makes a name of whatever stands before
    /// it.</summary>
    public static bool Vouches(Prose prose, int first, int length) =>
        length > 0 && prose.IsIn(first + length - 1, _vouching);

    /// <summary>Whether an apposition with such a noun begins at <paramref name="comma"/>: ", a Kabul
    /// daily,".</summary>
    public static bool IsAppositionAt(Prose prose, int comma)
    {
        if (!prose.IsComma(comma) || prose.Word(comma + 1) is not ("a" or "an" or "the" or "one")) return false;
        for (var index = comma + 2; index < comma + LongestApposition && IsOfPhrase(prose, index); index++)
        {
            if (LengthEndingAt(prose, index) > 0 && IsEnd(prose, index + 1)) return !IsPerson(prose, index);
        }

        return false;
    }

    static bool IsOfPhrase(Prose prose, int index) =>
        prose[index].IsWord || prose[index].Kind == TokenKind.Possessive;

    static bool IsEnd(Prose prose, int next) => !prose[next].IsWord || prose.IsIn(next, _afterApposition);

    static bool IsPerson(Prose prose, int noun) =>
        prose.Is(noun, "broadcaster")
        && !prose.IsIn(noun - 1, _ofBroadcasters)
        && !prose.IsIn(noun - 1, Vocabulary.Nationalities);
}
