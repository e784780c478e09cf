using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Finds the news outlets that prose credits with information. Rule-based; see
/// <c>docs/cited-sources.md</c>.</summary>
public static class CitedSourceFinder
{
    /// <summary>Finds the citations of one paragraph (or lead), in order of their position. Never throws.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="language">The BCP 47 tag of its language. A language without rules of its own, and an unknown one,
    /// is read by the rules of English.</param>
    public static IReadOnlyList<CitedSource> Find(string text, string? language = null) =>
        CreditLanguage.TryGet(language, out var words) ? FindIn(text, words) : FindInEnglish(text);

    static List<CitedSource> FindInEnglish(string text)
    {
        if (!OutletSignal.IsIn(text)) return [];
        var prose = new Prose(text);
        var phrases = OutletMentionFinder.Find(prose).ConvertAll(mention => OutletPhrase.Around(prose, mention));
        var cues = CreditCues.Find(prose, phrases);
        return CreditedMentions
            .From(prose, phrases, cues, (earlier, phrase) => Relays.Links(prose, earlier, phrase))
            .ConvertAll(citation => citation.ToCitedSource(prose));
    }

    static List<CitedSource> FindIn(string text, CreditLanguage language)
    {
        var prose = new Prose(text, language.Elided);
        var phrases = new LanguageMentions(prose, language).Find();
        if (phrases.Count == 0) return [];
        var found = new LanguageCues(prose, language);
        var cues = CreditCues.Share(prose, phrases, phrases.Select(found.Find).ToArray(), language.Joins);
        return CreditedMentions
            .From(prose, phrases, cues, IsRelay)
            .ConvertAll(citation => citation.ToCitedSource(prose));

        bool IsRelay(CreditedMention earlier, OutletPhrase phrase) =>
            found.IsCiting(phrase) && Relays.IsNear(prose, earlier, phrase);
    }
}
