using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Nouns after a name: "a X report", "the X's investigation found", "X's Jane Doe reports", "X correspondent
/// Jane Doe says".</summary>
static class NounCues
{
    const int LongestSubject = 9;

    static readonly WordSet _works = new("""
        report reports article articles story stories investigation investigations analysis exposé expose interview
        interviews editorial op-ed reporting account accounts inquiry exclusive obituary dispatch calculations tally
        """);

    static readonly WordSet _counts = new("""
        poll survey count documentary review film podcast programme program data figures estimate estimates
        """);
    static readonly WordSet _qualifiers = new("""
        news exclusive newspaper magazine recent new opinion front-page cover investigative earlier latest separate own
        special original undercover video
        """);

    public static Cue? Find(Prose prose, OutletPhrase phrase)
    {
        var next = phrase.Last + 1;
        var isPossessive = prose[next].Kind == TokenKind.Possessive;
        if (isPossessive) next++;
        return Work(prose, next) ?? Reporter(prose, next, isPossessive);
    }

    /// <summary>Whether "report", "investigation" or the like follows, so that "a Guardian report" needs no
    /// "the".</summary>
    public static bool IsWork(Prose prose, int index) =>
        prose[index].Kind == TokenKind.Lower && (prose.IsIn(index, _works) || prose.IsIn(index, _counts));

    static Cue? Work(Prose prose, int first)
    {
        var noun = first;
        for (var i = 0; i < 3 && prose.IsIn(noun, _qualifiers); i++) noun++;
        if (prose[noun].Kind != TokenKind.Lower) return null;
        var verb = TrailingCues.Verb(prose, noun + 1, Evidence.Strong);
        if (prose.IsIn(noun, _works)) return new Cue(first, verb?.Last ?? noun);
        return prose.IsIn(noun, _counts) && verb is { } found ? new Cue(first, found.Last) : null;
    }

    // A reporter, a desk, a named person or a programme of the outlet, then a verb of reporting.
    static Cue? Reporter(Prose prose, int first, bool isPossessive)
    {
        var hasReporter = false;
        if (isPossessive && IsQuotationMark(prose, first)) first++;
        var isNamed = isPossessive && (prose[first].Kind is TokenKind.Capital or TokenKind.Number);
        for (var index = first; index < first + LongestSubject; index++)
        {
            if (index > first && (hasReporter || isNamed) && VerbAfter(prose, index) is { } cue) return cue;
            hasReporter |= prose.IsIn(index, Vocabulary.Reporters);
            isNamed &=
                prose[index].Kind is TokenKind.Capital or TokenKind.Number
                || prose.IsIn(index, Vocabulary.InnerWords)
                || (prose.Word(index) is "," or "and" && prose.IsCapital(index + 1));
            if (isNamed && IsQuotationMark(prose, index + 1))
                return VerbAfter(prose, index + 2);
            if (!prose[index].IsWord && !((hasReporter || isNamed) && prose.IsComma(index)))
                return null;
        }

        return null;
    }

    static bool IsQuotationMark(Prose prose, int index) => prose.Word(index) is "\"" or "“" or "”";

    static Cue? VerbAfter(Prose prose, int index) =>
        TrailingCues.Verb(prose, index, Evidence.Strong) is { } cue && !SelfReport.Follows(prose, cue) ? cue : null;
}
