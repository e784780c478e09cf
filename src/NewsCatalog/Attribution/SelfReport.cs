using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>An outlet that speaks of itself is the topic: "X said it would cut 400 jobs", "X reported a quarterly
/// loss".</summary>
static class SelfReport
{
    const int Reach = 6;

    static readonly WordSet _results = new("""
        loss losses profit profits revenue revenues earnings income sales dividend subscribers layoffs ratings viewers
        quarterly annual half-year full-year
        """);
    static readonly WordSet _newsWork = new("had has could understood understands obtained was");

    public static bool Follows(Prose prose, Cue cue)
    {
        if (prose.Word(cue.First) is not ("said" or "says" or "reported" or "reports" or "confirmed" or "confirms"))
            return false;
        var index = cue.Last + 1;
        while (index <= cue.Last + 4 && (prose.Is(index, "that") || Vocabulary.IsAdverbial(prose.Word(index)))) index++;
        if (prose.Word(cue.First) is not ("reported" or "reports") && IsOwnAffair(prose, index)) return true;
        return prose.Word(index) is "a" or "an" or "its" or "higher" or "lower" or "record" && HasResult(prose, index);
    }

    static bool IsOwnAffair(Prose prose, int index)
    {
        if (prose.Is(index, "its")) return true;
        if (!prose.Is(index, "it")) return false;
        return !prose.IsIn(index + 1, _newsWork) || prose.Word(index + 2) is "been" or "no" or "not";
    }

    static bool HasResult(Prose prose, int first)
    {
        for (var index = first; index < first + Reach && !prose.EndsSentence(index); index++)
        {
            if (prose.IsIn(index, _results)) return true;
        }

        return false;
    }
}
