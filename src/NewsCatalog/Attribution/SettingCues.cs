using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Where and when something was said: "in today's X", "In its editorial, X", "On X's …, the senator
/// said".</summary>
static class SettingCues
{
    const int LongestSetting = 8;
    const int LongestProgramme = 16;

    static readonly WordSet _works = new("editorial leader report story article edition column analysis investigation");
    static readonly WordSet _saying = new("said says told admitted confirmed claimed argued revealed denied");

    // "An advertisement in today's X" is paid for.
    static readonly WordSet _bought = new("advert advertisement ad ads adverts advertisements notice obituary");

    public static Cue? Find(Prose prose, OutletPhrase phrase) =>
        Issue(prose, phrase) ?? OwnWork(prose, phrase) ?? Programme(prose, phrase);

    // "in today's X", "in Tuesday's edition of X".
    static Cue? Issue(Prose prose, OutletPhrase phrase)
    {
        var before = phrase.First - 1;
        var isIssue = OutletPhrase.HasDay(prose, phrase.First)
            && prose.Is(before, "in")
            && !prose.IsIn(before - 1, _bought);
        return isIssue ? new Cue(before, before) : null;
    }

    // "In its editorial on Monday, X urged".
    static Cue? OwnWork(Prose prose, OutletPhrase phrase)
    {
        if (!prose.IsComma(phrase.First - 1) || !prose[phrase.Last + 1].IsWord) return null;
        for (var index = phrase.First - 2; index >= phrase.First - LongestSetting && prose[index].IsWord; index--)
        {
            if (prose.Word(index) is not "In" || prose.Word(index + 1) is not ("its" or "a" or "an")) continue;
            for (var noun = index + 2; noun < phrase.First - 1; noun++)
            {
                if (prose.IsIn(noun, _works) && !prose.IsIn(noun + 1, _works) && prose.Word(noun + 1) is not "office")
                    return new Cue(index, noun);
            }
        }

        return null;
    }

    // "On CNN's "State of the Union", the senator said".
    static Cue? Programme(Prose prose, OutletPhrase phrase)
    {
        var name = phrase.Last + 2;
        var isNamed = prose[phrase.Last + 1].Kind == TokenKind.Possessive
            && (prose[name].Kind is TokenKind.Capital or TokenKind.Number || prose.SetsClauseOff(name));
        if (!isNamed || prose.Word(phrase.First - 1) is not "On") return null;
        var end = phrase.Last + LongestProgramme;
        for (var index = phrase.Last + 2; index < end && !prose.EndsSentence(index); index++)
        {
            if (prose.IsIn(index, _saying)) return new Cue(phrase.First - 1, phrase.First - 1);
        }

        return null;
    }
}
