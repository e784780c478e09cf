using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Wording that makes one outlet the relay of another: "X (via Y)", "X, citing Y", "X, as quoted by
/// Y".</summary>
static class Relays
{
    const int Reach = 40;

    /// <summary>Whether <paramref name="phrase"/> relays <paramref name="earlier"/>, credited before it.</summary>
    public static bool Links(Prose prose, CreditedMention earlier, OutletPhrase phrase) =>
        IsLink(prose, earlier, phrase.First - 1) && IsNear(prose, earlier, phrase);

    /// <summary>Whether both stand in one sentence, not far from each other.</summary>
    public static bool IsNear(Prose prose, CreditedMention earlier, OutletPhrase phrase) =>
        phrase.First - earlier.Phrase.Last <= Reach
        && IsOneSentence(prose, earlier.Phrase.Last + 1, phrase.First);

    /// <summary>Whether <paramref name="earlier"/> is named only as what <paramref name="citation"/> relays: "Citing Y,
    /// X says".</summary>
    public static bool IsFronted(Prose prose, CreditedMention earlier, CreditedMention citation) =>
        prose.Word(earlier.Cue.First) is "Citing" or "Quoting"
        && citation.Cue.First > earlier.Last
        && citation.First - earlier.Last <= Reach
        && IsOneSentence(prose, earlier.Last + 1, citation.First);

    static bool IsLink(Prose prose, CreditedMention earlier, int last)
    {
        if (prose.Word(last) is "citing" or "quoting" or "cites" or "cited" or "via") return true;
        if (IsReportOf(prose, last)) return true;
        if (!prose.Is(last, "by")) return false;
        if (prose.Word(last - 1) is "monitored" or "relayed" or "translated" or "translation" or "carried") return true;
        if (prose.Word(last - 1) is not ("cited" or "quoted" or "reported" or "published")) return false;
        return prose.Is(last - 2, "as") || earlier.Phrase.Last + 1 >= last - 2;
    }

    // "citing a report in Y".
    static bool IsReportOf(Prose prose, int last)
    {
        if (prose.Word(last) is not ("in" or "by" or "from")) return false;
        for (var index = last - 1; index >= last - 4 && prose[index].Kind == TokenKind.Lower; index--)
        {
            if (prose.Word(index) is "citing" or "quoting") return true;
        }

        return false;
    }

    /// <summary>The outlet that stands in "(via …)" or ", via …" after a name; any capitalised name will do
    /// there.</summary>
    public static (int First, int Last)? After(Prose prose, int next)
    {
        if (prose.Word(next) is "(" or ",") next++;
        if (!prose.Is(next, "via")) return null;
        var first = prose.IsArticle(next + 1) ? next + 2 : next + 1;
        if (OutletLexicon.At(prose, first) is { } entry) return (first, first + entry.Length - 1);
        var last = OutletShape.RunEnd(prose, first);
        return last >= first ? (first, last) : null;
    }

    static bool IsOneSentence(Prose prose, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            if (prose.EndsSentence(index)) return false;
        }

        return true;
    }
}
