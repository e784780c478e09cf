using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Finds the news outlets that English prose credits with information. Rule-based; see
/// <c>docs/cited-sources.md</c>.</summary>
public static class CitedSourceFinder
{
    /// <summary>Finds the citations of one paragraph (or lead), in order of their position. Never throws.</summary>
    public static IReadOnlyList<CitedSource> Find(string text)
    {
        if (!OutletSignal.IsIn(text)) return [];
        var prose = new Prose(text);
        var phrases = OutletMentionFinder.Find(prose).ConvertAll(mention => OutletPhrase.Around(prose, mention));
        var cues = CreditCues.Find(prose, phrases);
        return CreditedMentions.From(prose, phrases, cues).ConvertAll(citation => citation.ToCitedSource(prose));
    }
}
