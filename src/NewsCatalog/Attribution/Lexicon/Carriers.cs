using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Words that give credit before a preposition and a name: "according to X", "reported by X", "an article in
/// X".</summary>
static class Carriers
{
    // Before each preposition, the words that give credit with it.
    static readonly WordSet _to = new("""
        according said told spoke speaking speak speaks talked talking talks statement statements comment comments
        remarks interview interviews confirmed confirms leaked leak admitted explained revealed disclosed described
        denied recounted insisted complained recalled lamented conceded hinted boasted email letter briefing testimony
        sent given provided made supplied emailed issued released passed available message shown account response reply
        wrote acknowledged
        """);

    static readonly WordSet _by = new("""
        reported quoted cited saying obtained seen reviewed viewed asked carried broken verified described published
        conducted report reports article analysis investigation story review survey poll tally count editorial interview
        heard relayed contacted approached corroborated acquired compiled revealed documentary inquiry probe translation
        translated monitored reporting interviewed uncovered exposed estimate calculations calculation examined analysed
        analyzed examination study research kept collected gathered tracked stated noted mentioned reached highlighted
        analyzed confirmed disclosed leaked coverage commissioned exposé broadcast aired shown distributed
        """);

    static readonly WordSet _in = new("""
        article articles report reports story stories editorial column essay piece op-ed op-eds interview interviews
        published reported quoted cited wrote writing writes written appeared printed read headline letter analysis
        comment commentary account coverage profile said investigation obituary
        """);

    static readonly WordSet _on = new("""
        said says interviewed speaking spoke interview interviews appearance remarks aired broadcast shown claimed
        admitted revealed confirmed explained appearing asked
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
    public static readonly WordSet WithObject = new("""
        told confirmed leaked revealed described explained disclosed denied admitted recounted discussed discusses
        discuss shared comments comment statement interview interviews spoke speaking interviewed appearance quoted
        reported published
        """);

    // Money and licences are handed over too, and films shown: these count only near a statement, footage or the like.
    public static readonly WordSet Vague = new("""
        kept collected gathered tracked
        sent given provided made supplied issued released passed available shown aired broadcast appeared
        """);

    // "He writes a column for X" tells of a job, "in a column for X" of its content.
    public static readonly WordSet Assignments = new("column article essay editorial piece analysis report commentary");

    // "An analysis of 400 contracts by X".
    public static readonly WordSet WorksOf = new("""
        analysis review survey poll tally count examination investigation study estimate calculation inquiry probe
        """);

    public static readonly WordSet Permits = new("access licence license permission visas entry accreditation");

    /// <summary>The words that give credit before a preposition, or null.</summary>
    public static WordSet? Before(ReadOnlySpan<char> preposition) => preposition switch
    {
        "to" or "To" => _to,
        "by" or "By" => _by,
        "in" or "In" => _in,
        "on" or "On" => _on,
        "with" or "With" => _with,
        "for" => _for,
        "at" => Vocabulary.Reporters,
        "from" => _from,
        _ => null,
    };

    /// <summary>Whether "by" and the outlet may follow the word.</summary>
    public static bool IsAgentive(ReadOnlySpan<char> word) => _by.Contains(word);
}
