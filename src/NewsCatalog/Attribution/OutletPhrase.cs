using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>A mention with what belongs to it: "[the Russian state news agency] TASS", "the Asahi Shimbun [newspaper]",
/// "Yonhap [(YNA)]".</summary>
readonly record struct OutletPhrase(OutletMention Mention, int First, int Last)
{
    static readonly WordSet _adjectives = new("""
        state public private local national regional independent leading main largest biggest oldest influential liberal
        conservative opposition popular respected weekly daily online online-only semi-official official semi-official
        pro-government online-only evening morning Sunday business financial tech technology sports music trade student
        investigative satirical specialist veteran partner sister first one recent exclusive new long now-defunct
        pan-Arab semiofficial South North Hong Kong New Zealand Sri Lankan
        """);

    // Too common to vouch for a name, but part of the phrase after one.
    static readonly WordSet _trailingNouns = new("""
        website site channel station network agency service portal outlet paper blog app programme program radio
        television TV
        """);

    public Evidence Evidence => Mention.Evidence;

    public static OutletPhrase Around(Prose prose, OutletMention mention) =>
        new(mention, FirstOf(prose, mention.First), LastOf(prose, mention.Last));

    static int FirstOf(Prose prose, int first)
    {
        if (prose.IsArticle(first - 1)) first--;
        var noun = OutletNoun.LengthEndingAt(prose, prose.IsComma(first - 1) ? first - 2 : first - 1);
        if (noun == 0) return IsIndefinite(prose, first - 1) ? first - 1 : SkipAdjectives(prose, first);
        return SkipAdjectives(prose, (prose.IsComma(first - 1) ? first - 1 : first) - noun);
    }

    static int SkipAdjectives(Prose prose, int first)
    {
        var start = first;
        for (var i = 0; i < 5 && IsAdjective(prose, start - 1); i++)
            start--;
        if (
            prose.IsArticle(start - 1)
            || IsIndefinite(prose, start - 1)
            || prose.Word(start - 1) is "its" or "one" or "another"
        )
        {
            return start - 1;
        }

        if (prose[start - 1].Kind == TokenKind.Possessive && prose.IsCapital(start - 2))
            return start - (prose.IsCapital(start - 3) ? 3 : 2);
        return start;
    }

    static bool IsAdjective(Prose prose, int index) =>
        prose.IsIn(index, _adjectives)
        || prose.IsIn(index, Vocabulary.Nationalities)
        || Vocabulary.IsCompoundAdjective(prose.Word(index));

    static bool IsIndefinite(Prose prose, int index) => prose.Word(index) is "a" or "an" or "A" or "An";

    static int LastOf(Prose prose, int last)
    {
        var noun = OutletNoun.LengthStartingAt(prose, last + 1);
        last += noun == 0 && prose.IsIn(last + 1, _trailingNouns) ? 1 : noun;
        if (prose.Word(last + 1) is "/" && prose.IsCapital(last + 2)) last += 2;
        var isAbbreviation = prose.Word(last + 1) is "(" && prose.IsCapital(last + 2) && prose.Word(last + 3) is ")";
        return isAbbreviation ? last + 3 : last;
    }
}
