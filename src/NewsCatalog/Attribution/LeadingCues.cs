using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Wording before a name: "according to X", "told X", "seen by X", "in an interview with X", ", reports
/// X".</summary>
static class LeadingCues
{
    const int LongestObject = 6;

    static readonly WordSet _alone = new("told tell tells telling citing quoting cites quotes cited quoted per");
    static readonly WordSet _inverted = new(
        "reported reports says said writes wrote notes noted claims claimed states reveals revealed"
    );

    // Before each preposition, the words that give credit with it.
    static readonly WordSet _to = new("""
        according said told spoke speaking speak speaks talked talking talks statement statements comment comments
        remarks interview interviews confirmed confirms leaked leak admitted explained revealed disclosed described
        denied recounted insisted email letter briefing testimony sent given provided made supplied emailed issued
        released passed available message shown account response reply wrote acknowledged
        """);

    static readonly WordSet _by = new("""
        reported quoted cited saying obtained seen reviewed viewed asked carried broken verified described published
        conducted report reports article analysis investigation story review survey poll tally count editorial interview
        heard relayed contacted approached corroborated acquired compiled revealed documentary inquiry probe translation
        translated monitored reporting interviewed uncovered exposed estimate calculations calculation examined analysed
        analyzed confirmed disclosed leaked coverage commissioned exposé broadcast aired shown distributed
        """);

    static readonly WordSet _in = new("""
        article articles report reports story stories editorial column essay piece op-ed op-eds interview interviews
        published reported quoted cited wrote writing writes written appeared printed read headline letter analysis
        comment commentary account coverage profile said investigation obituary
        """);

    static readonly WordSet _on = new("""
        said says interviewed speaking spoke interview interviews appearance remarks aired broadcast shown claimed
        admitted revealed confirmed explained
        """);
    static readonly WordSet _with = new("""
        interview interviews interviewed spoke speaking conversation talked talking chat discussed discusses discuss
        shared briefing sat
        """);
    static readonly WordSet _for = new("""
        op-ed op-eds column article essay editorial writing piece analysis report poll survey commentary conducted
        commissioned
        """);
    static readonly WordSet _from = new("""
        report reports article reporting story stories analysis reporter reporters journalist journalists correspondent
        footage question questions
        """);
    static readonly WordSet _withObject = new("""
        told confirmed leaked revealed described explained disclosed denied admitted recounted discussed discusses
        discuss shared comments comment statement interview interviews spoke speaking interviewed appearance quoted
        reported published
        """);

    // Money and licences are handed over too, and films shown: these count only near a statement, footage or the like.
    static readonly WordSet _vague = new("""
        sent given provided made supplied issued released passed available shown aired broadcast appeared
        """);

    // "He writes a column for X" tells of a job, "in a column for X" of its content.
    static readonly WordSet _assignments = new("column article essay editorial piece analysis report commentary");

    static readonly WordSet _permits = new("access licence license permission visas entry accreditation");

    /// <summary>The cue that ends right before <paramref name="phrase"/>, or null.</summary>
    public static Cue? Find(Prose prose, OutletPhrase phrase)
    {
        var last = phrase.First - 1;
        if (prose[last].Kind == TokenKind.Mark) return Parenthesised(prose, last);
        if (prose.Is(last, "via")) return prose.Word(last - 1) is "(" ? new Cue(last, last) : null;
        if (prose.IsIn(last, _alone)) return IsBlame(prose, last, phrase) ? null : new Cue(last, last);
        if (prose.IsIn(last, _inverted) && IsInverted(prose, last, phrase)) return new Cue(last, last);
        if (Examples.Cue(prose, last) is { } examples) return examples;
        return CarriersFor(prose.Word(last)) is { } carriers ? WithPreposition(prose, last, carriers) : null;
    }

    // "cited the BBC for bias".
    static bool IsBlame(Prose prose, int verb, OutletPhrase phrase) =>
        prose.Is(verb, "cited") && prose.Is(phrase.Last + 1, "for");

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

    static WordSet? CarriersFor(ReadOnlySpan<char> preposition) => preposition switch
    {
        "to" or "To" => _to,
        "by" or "By" => _by,
        "in" or "In" => _in,
        "on" or "On" => _on,
        "with" or "With" => _with,
        "for" => _for,
        "from" => _from,
        _ => null,
    };

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
            if (prose.IsIn(index, _permits)) return null;
            index--;
            if (prose.IsIn(index, _withObject) && (carriers.Contains(prose.Word(index))
                || prose.Is(preposition, "to") || IsToldOn(prose, index, preposition)))
            {
                return new Cue(CueStart(prose, index), preposition);
            }
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
        if (prose.IsIn(carrier, _assignments) && prose.Is(preposition, "for"))
            return prose.Is(carrier - 2, "in") || prose.Is(carrier - 3, "in");
        if (prose.IsIn(carrier, _vague))
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
            start -= prose.IsIn(start - 2, _by) ? 2 : 1;
        if (prose.IsIn(start, _by) && (prose.Is(start - 1, "first") || prose.Is(start - 1, "as")))
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
