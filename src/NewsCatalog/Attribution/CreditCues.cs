using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Finds the cue of each phrase: beside it, or shared in a list ("told X, Y and Z", "X and Y
/// reported").</summary>
static class CreditCues
{
    // Keeps the quoted phrase of a list short.
    const int LongestList = 6;

    static readonly string[] _again = ["and to", "and by", "and with", "or to", "or by", "or with"];
    static readonly PhraseSet _joins = new(["and", "or", "&", "/", "to", "by", "with", .. _again], null);

    /// <summary>One cue, or null, for each phrase.</summary>
    public static Cue?[] Find(Prose prose, List<OutletPhrase> phrases)
    {
        var cues = new Cue?[phrases.Count];
        for (var i = 0; i < cues.Length; i++) cues[i] = Own(prose, phrases[i]);
        return Share(prose, phrases, cues, _joins);
    }

    /// <summary>Gives the outlets of a list the cue that stands before or after it.</summary>
    public static Cue?[] Share(Prose prose, List<OutletPhrase> phrases, Cue?[] cues, PhraseSet joins)
    {
        ShareLeading(prose, phrases, cues, joins);
        ShareTrailing(prose, phrases, cues, joins);
        return cues;
    }

    static Cue? Own(Prose prose, OutletPhrase phrase) =>
        LeadingCues.Find(prose, phrase) ?? NounCues.Find(prose, phrase) ?? TrailingCues.Find(prose, phrase);

    static void ShareLeading(Prose prose, List<OutletPhrase> phrases, Cue?[] cues, PhraseSet joins)
    {
        for (int i = 1, shared = 0; i < cues.Length; i++)
        {
            var isShared = cues[i] is null && cues[i - 1] is { } cue && cue.Last < phrases[i - 1].Mention.First
                && Joins(prose, phrases[i - 1], phrases[i], joins);
            shared = isShared ? shared + 1 : 0;
            if (isShared && shared < LongestList) cues[i] = cues[i - 1];
        }
    }

    static void ShareTrailing(Prose prose, List<OutletPhrase> phrases, Cue?[] cues, PhraseSet joins)
    {
        var shared = 0;
        for (var i = cues.Length - 2; i >= 0; i--)
        {
            var isShared = cues[i] is null && cues[i + 1] is { } cue && cue.First > phrases[i + 1].Last
                && Joins(prose, phrases[i], phrases[i + 1], joins);
            shared = isShared ? shared + 1 : 0;
            if (isShared && shared < LongestList) cues[i] = cues[i + 1];
        }
    }

    // Only a comma, "and", "or" or both stand between the two, or "and to".
    static bool Joins(Prose prose, OutletPhrase left, OutletPhrase right, PhraseSet joins)
    {
        var next = left.Last + 1;
        if (prose.IsComma(next)) next++;
        return (next > left.Last + 1 && next == right.First) || joins.IsAt(prose, next, right.First - next);
    }
}
