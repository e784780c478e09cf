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
        now-closed pan-Arab semiofficial South North Hong Kong New Zealand Sri Lankan pro-business pro-opposition
        exiled left-leaning right-leaning centre-left centre-right center-left center-right left-wing right-wing
        Arabic-language mass-circulation high-brow monthly quarterly free-to-air commercial Islamist
        nationalist progressive prominent underground dissident non-profit nonprofit community celebrity fashion
        """);
    static readonly WordSet _participles = new("read owned run circulated funded controlled edited watched followed");
    static readonly WordSet _carriers = new("edition editions issue issues");
    static readonly WordSet _times = new("""
        today yesterday week weekend month Monday Tuesday Wednesday Thursday Friday Saturday Sunday morning evening
        """);
    static readonly WordSet _ofTimes = new("this last next that");

    // Too common to vouch for a name, but part of the phrase after one.
    static readonly WordSet _trailingNouns = new("""
        website site channel station network agency service portal outlet paper blog app programme program radio
        television TV
        """);

    const int LongestRow = 5;

    public Evidence Evidence => Mention.Evidence;

    public static OutletPhrase Around(Prose prose, OutletMention mention) =>
        new(mention, FirstOf(prose, mention.First), LastOf(prose, mention.Last));

    /// <summary>Whether "a" or "an" opens the phrase, with or without adjectives between: "a popular Oslo
    /// weekly".</summary>
    public static bool IsIndefinite(Prose prose, int first) =>
        IsIndefiniteArticle(prose, BeforeAdjectives(prose, first));

    /// <summary>Whether "the" opens the phrase, with or without adjectives between.</summary>
    public static bool IsDefinite(Prose prose, int first) => prose.IsArticle(BeforeAdjectives(prose, first));

    static int BeforeAdjectives(Prose prose, int first)
    {
        var start = first - 1;
        for (var i = 0; i < LongestRow && IsAdjective(prose, start); i++) start--;
        return start;
    }

    /// <summary>The day before a name, as in "today's X" and "last Sunday's edition of X": the first of its tokens, or
    /// <paramref name="first"/>.</summary>
    public static int DayBefore(Prose prose, int first)
    {
        if (prose.Is(first - 1, "of") && prose.IsIn(first - 2, _carriers)) first -= 2;
        var day = first - 2;
        if (prose[first - 1].Kind != TokenKind.Possessive || !prose.IsIn(day, _times)) return first;
        return prose.IsIn(day - 1, _ofTimes) ? day - 1 : day;
    }

    /// <summary>Whether a phrase begins with its day: "today's X".</summary>
    public static bool HasDay(Prose prose, int first) =>
        (prose.IsIn(first, _times) && prose[first + 1].Kind == TokenKind.Possessive)
        || (prose.IsIn(first, _ofTimes) && prose.IsIn(first + 1, _times)
            && prose[first + 2].Kind == TokenKind.Possessive);

    static int FirstOf(Prose prose, int first)
    {
        if (prose.IsArticle(first - 1)) first--;
        var ofDay = DayBefore(prose, first);
        if (ofDay < first) return ofDay;
        if (prose.Word(first - 1) is "affiliate" or "station") return FirstOfAffiliate(prose, first - 1);
        var noun = OutletNoun.LengthEndingAt(prose, prose.IsComma(first - 1) ? first - 2 : first - 1);
        if (noun == 0) return IsIndefiniteArticle(prose, first - 1) ? first - 1 : SkipAdjectives(prose, first);
        return SkipAdjectives(prose, (prose.IsComma(first - 1) ? first - 1 : first) - noun);
    }

    static int SkipAdjectives(Prose prose, int first)
    {
        var start = first;
        for (var i = 0; i < LongestRow && IsAdjective(prose, start - 1); i++) start--;
        if (
            prose.IsArticle(start - 1)
            || IsIndefiniteArticle(prose, start - 1)
            || prose.Word(start - 1) is "its" or "one" or "another"
        )
        {
            return start - 1;
        }

        if (prose[start - 1].Kind != TokenKind.Possessive) return start;
        if (prose.IsCapital(start - 2)) return start - (prose.IsCapital(start - 3) ? 3 : 2);
        return prose.IsArticle(start - 3) ? start - 3 : start;
    }

    // "[the ABC News affiliate] WXYQ", "[local station] KTQR".
    static int FirstOfAffiliate(Prose prose, int noun)
    {
        while (prose.IsCapital(noun - 1)) noun--;
        return SkipAdjectives(prose, noun);
    }

    static bool IsAdjective(Prose prose, int index) =>
        prose.IsIn(index, _adjectives)
        || prose.IsIn(index, Vocabulary.Nationalities)
        || prose.IsIn(index, _participles)
        || prose.Word(index).EndsWith("ly", StringComparison.Ordinal)
        || Vocabulary.IsCompoundAdjective(prose.Word(index));

    static bool IsIndefiniteArticle(Prose prose, int index) => prose.Word(index) is "a" or "an" or "A" or "An";

    static int LastOf(Prose prose, int last)
    {
        var noun = OutletNoun.LengthStartingAt(prose, last + 1);
        last += noun == 0 && prose.IsIn(last + 1, _trailingNouns) ? 1 : noun;
        if (prose.Word(last + 1) is "/" && prose.IsCapital(last + 2)) last += 2;
        var isAbbreviation = prose.Word(last + 1) is "(" && prose.IsCapital(last + 2) && prose.Word(last + 3) is ")";
        return isAbbreviation ? last + 3 : last;
    }
}
