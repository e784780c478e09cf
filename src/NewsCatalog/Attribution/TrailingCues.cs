using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Wording after a name: "X reported", "X, citing Y, said", "X's correspondent writes", "X, which first
/// reported".</summary>
static class TrailingCues
{
    const int LongestInsertion = 14;
    const int LongestList = 10;

    static readonly WordSet _governing = new("""
        of for at from by about against than into onto toward towards under over through outside inside like owns bought
        own left joined joins on in
        """);

    /// <summary>Whether a verb of reporting follows directly.</summary>
    public static bool BeginsAt(Prose prose, int index) => Verb(prose, index, Evidence.Strong) is not null;

    /// <summary>Whether a verb of reporting follows, or a mark that ends the clause.</summary>
    public static bool IsSubjectOrEnd(Prose prose, int index) => !prose[index].IsWord || BeginsAt(prose, index);

    /// <summary>The cue that follows <paramref name="phrase"/>, or null.</summary>
    public static Cue? Find(Prose prose, OutletPhrase phrase)
    {
        if (IsGoverned(prose, phrase)) return null;
        var next = phrase.Last + 1;
        if (prose.IsComma(next) && IsSetOff(prose, phrase)) next++;
        var cue =
            Verb(prose, next, phrase.Evidence)
            ?? Relative(prose, next)
            ?? Cleft(prose, phrase)
            ?? EndOfExamples(prose, phrase);
        if (cue is null && phrase.Evidence == Evidence.Strong)
            cue = AfterInsertion(prose, next);
        return cue is { } found && !SelfReport.Follows(prose, found) ? found : null;
    }

    /// <summary>A verb of reporting, its auxiliaries and adverbs before it: "has since learned", "on Monday
    /// reported".</summary>
    public static Cue? Verb(Prose prose, int first, Evidence evidence)
    {
        var index = first;
        for (var i = 0; i < 5; i++, index++)
        {
            if (prose[index].Kind == TokenKind.Lower && IsVerb(prose, index, evidence))
                return new Cue(index, VerbEnd(prose, index));
            if (IsFixedPhrase(prose, index, evidence))
                return new Cue(index, index + 1);
            if (!Vocabulary.IsAdverbial(prose.Word(index)) && !IsProgressive(prose, index))
                break;
        }

        return FirstToReport(prose, index);
    }

    // "X is reporting", "X can reveal".
    static bool IsProgressive(Prose prose, int index) =>
        prose.Word(index) is "is" or "are" or "was" or "were"
            && prose.Word(index + 1) is "reporting" or "also" or "now" or "quoting" or "citing"
        || (
            prose.Is(index, "can")
            && prose.Word(index + 1) is "reveal" or "confirm" or "disclose" or "report" or "exclusively"
        );

    // "X was the first to name".
    static Cue? FirstToReport(Prose prose, int index)
    {
        if (prose.Word(index) is not ("was" or "were")) return null;
        var first = prose.IsArticle(index + 1) ? index + 2 : index + 1;
        return prose.Is(first, "first") && prose.Is(first + 1, "to") && prose[first + 2].IsWord
            ? new Cue(index, first + 2)
            : null;
    }

    static bool IsVerb(Prose prose, int index, Evidence evidence) =>
        prose.IsIn(index, ReportingVerbs.Reporting)
        || (evidence == Evidence.Strong && prose.IsIn(index, ReportingVerbs.Saying) && !IsNoun(prose, index))
        || (evidence == Evidence.Strong && prose.IsIn(index, ReportingVerbs.WithThat) && prose.Is(index + 1, "that"))
        || (evidence == Evidence.Strong && prose.IsIn(index, ReportingVerbs.Airing) && Utterance.Follows(prose, index));

    // "the Australian states,": only before an object or a clause are these verbs.
    static bool IsNoun(Prose prose, int index) =>
        prose.Word(index) switch
        {
            "states" or "report" or "state" or "note" or "claim" or "calls" or "write" or "quote" =>
                prose.Word(index + 1) is "of" or "and" or "," or "." or "in" or "on" or "is" or "was"
                || prose[index + 1].Kind == TokenKind.None,
            "put" => !prose.Is(index + 1, "it") && !prose.Is(index + 2, "at"),
            "called" => prose.Word(index + 1) is "off" or "for" or "on" or "in" or "up",
            "added" => prose[index + 1].Kind == TokenKind.Number || prose.Word(index + 1) is "a" or "an",
            "saw" => prose.Word(index + 1) is "its" or "a" or "an",
            _ => false,
        };

    static bool IsFixedPhrase(Prose prose, int index, Evidence evidence) =>
        evidence == Evidence.Strong
        && (
            (prose.Word(index) is "pointed" or "points" && prose.Is(index + 1, "out"))
            || (prose.Is(index, "spoke") && prose.Is(index + 1, "to"))
            || (prose.Word(index) is "was" or "been" && prose.Is(index + 1, "told"))
        );

    static int VerbEnd(Prose prose, int verb) =>
        prose.Is(verb, "put") && prose.Is(verb + 1, "it") && prose.Is(verb + 2, "at") ? verb + 2 : verb;

    // Restricted to plain reporting: "unlike X, which writes for children" credits nobody.
    static Cue? Relative(Prose prose, int comma)
    {
        if (!prose.IsComma(comma) || !prose.Is(comma + 1, "which")) return null;
        var cue = Verb(prose, comma + 2, Evidence.Strong);
        if (cue is not { } found) return null;
        return prose.Word(found.First)
            is "reported" or "reports" or "said" or "cited" or "quoted" or "broke" or "obtained"
            ? cue
            : null;
    }

    // "it was X that revealed".
    static Cue? Cleft(Prose prose, OutletPhrase phrase) =>
        prose.Is(phrase.First - 1, "was") && prose.Word(phrase.Last + 1) is "that" or "which"
            ? Verb(prose, phrase.Last + 2, phrase.Evidence)
            : null;

    // "The largest broadcaster, X, said".
    static bool IsSetOff(Prose prose, OutletPhrase phrase) =>
        phrase.First < phrase.Mention.First - 1 && prose.IsComma(phrase.Mention.First - 1);

    // "Several outlets, including X, reported".
    static Cue? EndOfExamples(Prose prose, OutletPhrase phrase)
    {
        if (!prose.IsComma(phrase.Last + 1)) return null;
        for (var index = phrase.First - 1; index >= phrase.First - LongestList && !prose.EndsSentence(index); index--)
        {
            if (Examples.IsOpening(prose, index)) return Verb(prose, phrase.Last + 2, phrase.Evidence);
        }

        return null;
    }

    // "X, Japan's largest daily, says"; "X, in an editorial, called".
    static Cue? AfterInsertion(Prose prose, int comma)
    {
        if (!prose.IsComma(comma) && prose.Word(comma) is not "(") return null;
        if (prose.IsComma(comma) && !BeginsInsertion(prose, comma + 1)) return null;
        for (var index = comma + 1; index <= comma + LongestInsertion && !prose.EndsSentence(index); index++)
        {
            var closes = prose.IsComma(comma) ? prose.IsComma(index) : prose.Word(index) is ")";
            if (closes && Verb(prose, index + 1, Evidence.Strong) is { } cue) return cue;
        }

        return null;
    }

    static bool BeginsInsertion(Prose prose, int index) =>
        prose.Word(index)
            is "a" or "an" or "the" or "one" or "or" or "in" or "without" or "citing" or "quoting" or "monitored"
                or "which" or "based" or "on" or "however" or "meanwhile" or "for" or "too" or "also" or "itself"
                or "now" or "owned" or "via" or "quoted" or "cited" or "whose" or "its" or "run"
        || (
            prose.IsCapital(index)
            && (prose[index + 1].Kind == TokenKind.Possessive || prose.IsIn(index, Vocabulary.Nationalities))
        );

    // "the head of the BBC said": the verb has another subject.
    static bool IsGoverned(Prose prose, OutletPhrase phrase)
    {
        var before = phrase.First - 1;
        if (prose.Is(before, "of") || prose.Is(before, "for") || prose.Is(before, "from"))
            return !prose.IsIn(before - 1, Vocabulary.Reporters);
        return prose.IsIn(before, _governing);
    }
}
