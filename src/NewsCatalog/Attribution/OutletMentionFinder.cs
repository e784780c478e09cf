using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Finds names of outlets: listed ones, those with the shape of one, and those next to a noun such as
/// "newspaper".</summary>
static class OutletMentionFinder
{
    public static List<OutletMention> Find(Prose prose)
    {
        var mentions = new List<OutletMention>();
        var index = 0;
        while (index < prose.Count)
        {
            if (
                prose[index].Kind is TokenKind.Capital or TokenKind.Number
                || OutletLexicon.MayBeginWith(prose.Word(index))
                || Domains.IsDomain(prose.Word(index))
            )
            {
                var last = Read(prose, index, mentions);
                index = Math.Max(last, index) + 1;
            }
            else
            {
                index++;
            }
        }

        return mentions;
    }

    // Returns the last token that is done with.
    static int Read(Prose prose, int index, List<OutletMention> mentions)
    {
        var entry = OutletLexicon.At(prose, index);
        var end = index + (entry?.Length ?? 0) - 1;
        if (entry is { Kind: NameKind.NotOutlet }) return end;
        if (entry is not null && NamesAffiliate(prose, end + 1)) return end;
        var listed = entry is null ? null : Listed(prose, index, entry);
        if (Networks.StationEnd(prose, index) is var station && station > (listed?.Last ?? index - 1))
            return Add(mentions, new OutletMention(index, station, Evidence.Strong));
        if (listed is { } found)
            return Add(mentions, Longer(Shaped(prose, index) ?? BeforeNoun(prose, index), found));
        if (entry is { Kind: NameKind.Plain }) return end;

        var mention = Domain(prose, index) ?? Shaped(prose, index) ?? BesideNoun(prose, index)
            ?? PlaceMedia(prose, index);
        return mention is { } other ? Add(mentions, Surer(prose, other)) : index;
    }

    // "ABC affiliate WXYQ": the network is not the one that reports.
    static bool NamesAffiliate(Prose prose, int next) =>
        prose.Word(next) is "affiliate" or "affiliates" && prose.IsCapital(next + 1);

    // "Lanka Mirror, a news website".
    static OutletMention Surer(Prose prose, OutletMention mention) =>
        HasNoun(prose, mention.First, mention.Last) ? mention with { Evidence = Evidence.Strong } : mention;

    static OutletMention? Domain(Prose prose, int index)
    {
        var word = prose.Word(index);
        if (!Domains.IsDomain(word)) return null;
        if (Domains.SpeaksOfNews(word) || HasNoun(prose, index, index))
            return new OutletMention(index, index, Evidence.Strong);
        return Domains.IsOfCountry(word) ? new OutletMention(index, index, Evidence.Weak) : null;
    }

    // "The Times of Malta" is not "The Times".
    static OutletMention Longer(OutletMention? shaped, OutletMention listed) =>
        shaped is { } mention && mention.First == listed.First && mention.Last > listed.Last ? mention : listed;

    static int Add(List<OutletMention> mentions, OutletMention mention)
    {
        mentions.Add(mention);
        return mention.Last;
    }

    static OutletMention? Listed(Prose prose, int first, LexiconEntry entry)
    {
        var last = first + entry.Length - 1;
        while (Extends(prose, last + 1))
            last++;
        if (prose.IsIn(last + 1, Vocabulary.CompanyWords) && prose.IsCapital(last + 1))
            return null;
        if (entry.Kind == NameKind.Plain)
            return new OutletMention(first, last, Evidence.Strong);
        if (OutletShape.IsScience(prose, last)) return null;
        if (prose.IsCapital(last + 1) && !prose.IsIn(last + 1, Vocabulary.DaysAndMonths))
            return null;
        if (HasArticle(prose, first) || HasNoun(prose, first, last))
            return new OutletMention(first, last, Evidence.Strong);
        return entry.Kind == NameKind.Ambiguous ? new OutletMention(first, last, Evidence.Weak) : null;
    }

    // "BBC Scotland", "BBC Radio 4".
    static bool Extends(Prose prose, int next) =>
        (prose.IsCapital(next) && prose.IsIn(next, Vocabulary.Editions))
        || (prose.Is(next - 1, "Radio") && (prose[next].Kind is TokenKind.Capital or TokenKind.Number));

    static bool HasNoun(Prose prose, int first, int last) =>
        OutletNoun.LengthEndingAt(prose, first - 1) > 0
        || OutletNoun.LengthStartingAt(prose, last + 1) > 0
        || OutletNoun.IsAppositionAt(prose, last + 1)
        || NounCues.IsWork(prose, last + 1);

    // Also "the Manila-based Inquirer".
    static bool HasArticle(Prose prose, int first)
    {
        var index = first - 1;
        while (
            index > first - 4
            && (Vocabulary.IsCompoundAdjective(prose.Word(index)) || prose.IsIn(index, Vocabulary.Nationalities))
        )
        {
            index--;
        }

        return prose.IsArticle(index) || OutletPhrase.DayBefore(prose, first) < first;
    }

    static OutletMention? Shaped(Prose prose, int first)
    {
        if (OutletShape.At(prose, first) is not { } mention) return null;
        for (var inner = first + 1; inner <= mention.Last; inner++)
        {
            if (
                OutletLexicon.At(prose, inner) is { Kind: NameKind.Plain } entry
                && inner + entry.Length - 1 >= mention.Last
            )
            {
                return IsNamesake(prose, first, entry) ? mention : null;
            }
        }

        return mention;
    }

    // The "Zambia Daily Mail" is another paper than the "Daily Mail", which a "British Daily Mail" is not.
    static bool IsNamesake(Prose prose, int first, LexiconEntry entry) =>
        entry.FirstWord is "Daily" or "Sunday" or "Evening" or "Business"
        && !prose.IsIn(first, Vocabulary.Nationalities);

    // "the newspaper Novi List", "the Novi Sad newspaper", "Novi List (via Reuters)": the wording vouches for any name.
    static OutletMention? BesideNoun(Prose prose, int first)
    {
        var last = OutletShape.RunEnd(prose, first);
        if (last < first || (first == last && prose.IsIn(first, Vocabulary.Nationalities))) return null;
        var before = OutletNoun.LengthEndingAt(prose, prose.IsComma(first - 1) ? first - 2 : first - 1) > 0;
        var isRelayed = prose.Word(last + 1) is "(" && prose.Is(last + 2, "via");
        return before || isRelayed || OutletNoun.IsAppositionAt(prose, last + 1)
            ? new OutletMention(first, last, Evidence.Strong)
            : BeforeNoun(prose, first);
    }

    static OutletMention? BeforeNoun(Prose prose, int first)
    {
        var last = OutletShape.RunEnd(prose, first);
        if (last < first || (first == last && prose.IsIn(first, Vocabulary.Nationalities))) return null;
        var noun = OutletNoun.LengthStartingAt(prose, last + 1);
        var isName = noun > 0
            && !prose.IsCapital(last + 1 + noun)
            && (OutletPhrase.IsDefinite(prose, first) || OutletNoun.Vouches(prose, last + 1, noun))
            && !OutletPhrase.IsIndefinite(prose, first);
        return isName ? new OutletMention(first, last, Evidence.Strong) : null;
    }

    // "Syrian state television", "Baghdad radio"; "a Baghdad radio station" is none.
    static OutletMention? PlaceMedia(Prose prose, int first)
    {
        if (!prose.IsCapital(first) || prose.IsIn(first, Vocabulary.Openers)) return null;
        var isNational = prose.IsIn(first, Vocabulary.Nationalities);
        var isState = isNational && prose.Word(first + 1) is "state" or "state-run" or "public";
        var medium = isState ? first + 2 : OutletShape.RunEnd(prose, first) + 1;
        var isMedium = prose.Word(medium) is "television" or "TV" or "radio" || (isState && prose.Is(medium, "media"));
        if (
            !isMedium
            || prose[medium + 1].Kind == TokenKind.Capital
            || OutletNoun.LengthStartingAt(prose, medium) > 0
            || (!isState && !IsBareSource(prose, first, medium))
        )
        {
            return null;
        }

        return new OutletMention(first, medium, Evidence.Strong);
    }

    static bool IsBareSource(Prose prose, int first, int last) =>
        !prose.IsArticle(first - 1)
        && !OutletPhrase.IsIndefinite(prose, first)
        && (prose.Word(first - 1) is "told" or "to" or "by" || prose[first - 1].Kind == TokenKind.Possessive
            || TrailingCues.IsSubjectOrEnd(prose, last + 1));
}
