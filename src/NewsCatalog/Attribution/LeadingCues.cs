using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Wording before a name: "according to X", "told X", "seen by X", "in an interview with X", ", reports
/// X".</summary>
static class LeadingCues
{
    const int LongestObject = 7;

    static readonly WordSet _alone = new("told tell tells telling citing quoting cites quotes cited quoted per");
    static readonly WordSet _inverted = new(
        "reported reports says said writes wrote notes noted claims claimed states reveals revealed"
    );

    static readonly WordSet _ownPeople = new("""
        staff employees lawyers lawyer bosses executives management managers workers board shareholders investors
        viewers readers listeners subscribers owners owner chairman advertisers
        """);

    /// <summary>The cue that ends right before <paramref name="phrase"/>, or null.</summary>
    public static Cue? Find(Prose prose, OutletPhrase phrase)
    {
        var last = phrase.First - 1;
        if (SettingCues.Find(prose, phrase) is { } setting) return setting;
        if (prose[last].Kind == TokenKind.Mark) return Parenthesised(prose, last);
        if (prose.Is(last, "via")) return IsVia(prose, last, phrase) ? new Cue(last, last) : null;
        if (prose.IsIn(last, _alone))
            return IsBlame(prose, last, phrase) || IsOwnPeople(prose, phrase.Last + 1) ? null : new Cue(last, last);
        if (prose.IsIn(last, _inverted) && IsInverted(prose, last, phrase)) return new Cue(last, last);
        if (Examples.Cue(prose, last) is { } examples) return examples;
        return Carriers.Before(prose.Word(last)) is { } carriers ? WithPreposition(prose, last, carriers) : null;
    }

    // "cited the BBC for bias".
    static bool IsBlame(Prose prose, int verb, OutletPhrase phrase) =>
        prose.Is(verb, "cited") && prose.Is(phrase.Last + 1, "for");

    // "told BBC staff", "told NBC's lawyers": people of the outlet, who report nothing; "told Le Monde to pay".
    static bool IsOwnPeople(Prose prose, int next) =>
        (prose.Is(next, "to") && prose[next + 1].Kind == TokenKind.Lower)
        || prose.IsIn(prose[next].Kind == TokenKind.Possessive ? next + 1 : next, _ownPeople);

    // "(via X)"; "a statement, via X, said".
    static bool IsVia(Prose prose, int via, OutletPhrase phrase) =>
        prose.Word(via - 1) is "(" || (prose.IsComma(via - 1) && !prose[phrase.Last + 1].IsWord);

    // "news reports (X and others)".
    static Cue? Parenthesised(Prose prose, int last)
    {
        if (prose.Word(last) is not "(") return null;
        return prose.Word(last - 1) is "reports" ? new Cue(last - 1, last - 1) : null;
    }

    static bool IsInverted(Prose prose, int verb, OutletPhrase phrase) =>
        phrase.Evidence == Evidence.Strong
        && prose.SetsClauseOff(verb - 1)
        && !TrailingCues.BeginsAt(prose, phrase.Last + 1);

    static Cue? WithPreposition(Prose prose, int preposition, WordSet carriers)
    {
        var index = preposition - 1;
        for (
            var i = 0;
            i < 5 && !carriers.Contains(prose.Word(index)) && Vocabulary.IsAdverbial(prose.Word(index));
            i++
        )
        {
            index--;
        }

        if (carriers.Contains(prose.Word(index)))
            return IsCredit(prose, index, preposition) ? new Cue(CueStart(prose, index), preposition) : null;
        for (var i = 0; i < LongestObject && IsPartOfObject(prose, index); i++)
        {
            if (prose.IsIn(index, Carriers.Permits)) return null;
            index--;
            if (prose.IsIn(index, Carriers.WithObject) && (carriers.Contains(prose.Word(index))
                || prose.Is(preposition, "to") || IsToldOn(prose, index, preposition)))
            {
                return new Cue(CueStart(prose, index), preposition);
            }

            if (prose.IsIn(index, Carriers.WorksOf) && prose.Is(index + 1, "of") && prose.Is(preposition, "by"))
                return new Cue(index, preposition);
        }

        return null;
    }

    static bool IsPartOfObject(Prose prose, int index) =>
        prose[index].IsWord || prose[index].Kind == TokenKind.Possessive || prose.Word(index) is "\"" or "“" or "”";

    static bool IsToldOn(Prose prose, int verb, int preposition) =>
        prose.Is(verb, "told") && prose.Is(preposition, "on");

    // A reporter's questions count, an employer does not; books and songs are published by companies.
    static bool IsCredit(Prose prose, int carrier, int preposition)
    {
        if (prose.IsIn(carrier, Vocabulary.Reporters))
            return IsAddressed(prose, carrier - 1);
        if (prose.Is(carrier, "writing"))
            return prose.IsCapital(carrier) || prose.IsComma(carrier - 1);
        if (prose.IsIn(carrier, Carriers.Assignments) && prose.Is(preposition, "for"))
            return prose.Is(carrier - 2, "in") || prose.Is(carrier - 3, "in");
        if (prose.IsIn(carrier, Carriers.Vague))
            return Utterance.Precedes(prose, carrier);
        return !prose.Is(carrier, "published") || !Utterance.IsBookBefore(prose, carrier);
    }

    static bool IsAddressed(Prose prose, int index)
    {
        if (prose.Word(index) is "a" or "the" or "an") index--;
        return prose.Word(index) is "told" or "to" or "with" or "by";
    }

    // "said in an interview with": the cue takes its article and preposition along.
    static int CueStart(Prose prose, int carrier)
    {
        var start = carrier;
        if (prose.Is(start, "saying") && prose.Is(start - 1, "as"))
            start -= Carriers.IsAgentive(prose.Word(start - 2)) ? 2 : 1;
        if (Carriers.IsAgentive(prose.Word(start)) && (prose.Is(start - 1, "first") || prose.Is(start - 1, "as")))
            start--;
        if (prose.Is(start, "first") && prose.Is(start - 1, "as"))
            start--;
        if (prose.Word(start - 1) is "a" or "an" or "the" && prose.Is(start - 2, "in"))
            return start - 2;
        if (
            prose.Word(start - 2) is "a" or "an" or "the"
            && prose.Is(start - 3, "in")
            && prose[start - 1].Kind == TokenKind.Lower
        )
        {
            return start - 3;
        }

        return start;
    }
}
