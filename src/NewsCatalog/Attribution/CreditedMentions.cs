using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Turns credited phrases into citations; a relay ("X, citing Y") joins the citation that it relays.</summary>
static class CreditedMentions
{
    /// <param name="prose">The text.</param>
    /// <param name="phrases">The outlets that it names.</param>
    /// <param name="cues">The cue of each, or null.</param>
    /// <param name="isRelay">Whether a phrase relays the outlet credited before it.</param>
    public static List<CreditedMention> From(
        Prose prose,
        List<OutletPhrase> phrases,
        Cue?[] cues,
        Func<CreditedMention, OutletPhrase, bool> isRelay
    )
    {
        var citations = new List<CreditedMention>();
        var done = 0;
        for (var i = 0; i < phrases.Count; i++)
        {
            var phrase = phrases[i];
            if (phrase.Mention.First < done) continue;
            if (citations.Count > 0 && isRelay(citations[^1], phrase))
            {
                citations[^1].AddVia(NameOf(prose, phrase), phrase.First, phrase.Last);
            }
            else if (cues[i] is { } cue)
            {
                var citation = new CreditedMention(phrase, cue);
                if (citations.Count > 0 && Relays.IsFronted(prose, citations[^1], citation))
                    AbsorbLast(prose, citations, citation);
                citations.Add(citation);
                done = AddRelay(prose, citation);
            }
        }

        return citations;
    }

    // "Citing Y, X says".
    static void AbsorbLast(Prose prose, List<CreditedMention> citations, CreditedMention citation)
    {
        citation.AddVia(NameOf(prose, citations[^1].Phrase), citations[^1].First, citations[^1].Last);
        citations.RemoveAt(citations.Count - 1);
    }

    static string NameOf(Prose prose, OutletPhrase phrase) => prose.Text(phrase.Mention.First, phrase.Mention.Last);

    // Returns the token after the relay, so that it is not read again.
    static int AddRelay(Prose prose, CreditedMention citation)
    {
        var next = citation.Phrase.Last + 1;
        if (Relays.After(prose, next) is null) next = citation.Cue.Last + 1;
        if (Relays.After(prose, next) is not { } relay) return 0;
        var closes = prose.Word(next) is "(" && prose.Word(relay.Last + 1) is ")";
        citation.AddVia(prose.Text(relay.First, relay.Last), relay.First, closes ? relay.Last + 1 : relay.Last);
        return relay.Last + 1;
    }
}
