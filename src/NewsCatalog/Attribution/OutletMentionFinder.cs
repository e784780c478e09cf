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
        if (OutletLexicon.At(prose, index) is { } entry)
        {
            var end = index + entry.Length - 1;
            if (entry.Kind == NameKind.NotOutlet) return end;
            if (Listed(prose, index, entry) is { } listed) return Add(mentions, Longer(Shaped(prose, index), listed));
            if (entry.Kind == NameKind.Plain) return end;
        }

        var mention = Shaped(prose, index) ?? BesideNoun(prose, index) ?? StateMedia(prose, index);
        return mention is { } found ? Add(mentions, found) : index;
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

        return prose.IsArticle(index);
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
        if (before || isRelayed) return new OutletMention(first, last, Evidence.Strong);
        var noun = OutletNoun.LengthStartingAt(prose, last + 1);
        var isName = noun > 0 && !prose.IsCapital(last + 1 + noun) && prose.IsArticle(first - 1);
        return isName ? new OutletMention(first, last, Evidence.Strong) : null;
    }

    static OutletMention? StateMedia(Prose prose, int first)
    {
        var isState =
            prose.IsIn(first, Vocabulary.Nationalities)
            && (prose.Word(first + 1) is "state" or "state-run" or "public");
        var isMedium = prose.Word(first + 2) is "television" or "TV" or "media" or "radio";
        if (
            !isState
            || !isMedium
            || prose[first + 3].Kind == TokenKind.Capital
            || OutletNoun.LengthStartingAt(prose, first + 2) > 0
        )
        {
            return null;
        }

        return new OutletMention(first, first + 2, Evidence.Strong);
    }
}
