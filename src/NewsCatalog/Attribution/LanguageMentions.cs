using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Finds names of outlets in a language of <see cref="CreditLanguage"/>: listed, quoted, beside a noun such as
/// "quotidien", or shaped like an outlet's.</summary>
sealed class LanguageMentions(Prose prose, CreditLanguage language)
{
    const int LongestQuoted = 5;
    const int LongestAdjectives = 3;

    public List<OutletPhrase> Find()
    {
        var phrases = new List<OutletPhrase>();
        var index = 0;
        while (index < prose.Count)
        {
            if (At(index) is { } phrase)
            {
                phrases.Add(phrase);
                index = phrase.Last;
            }

            index++;
        }

        return phrases;
    }

    OutletPhrase? At(int index)
    {
        if (prose.IsQuotationMark(index)) return Quoted(index);
        if (!prose[index].IsWord) return null;
        if (Listed(index) is var listed && listed >= index) return Around(index, listed, Evidence.Strong);
        if (!prose.IsCapital(index) || !MayBeName(index)) return null;
        var last = RunEnd(index);
        if (last >= index && NounBefore(index) < index) return Around(index, last, Evidence.Strong);
        return OutletShape.At(prose, index) is { Evidence: Evidence.Strong } shaped && shaped.Last <= last
            ? Around(index, shaped.Last, Evidence.Strong)
            : null;
    }

    // A name ends before an article that follows a capitalised word: "Artikel | der New York Times".
    int RunEnd(int first)
    {
        var end = OutletShape.RunEnd(prose, first);
        for (var index = first + 1; index < end; index++)
        {
            if (IsArticle(index) && prose.IsCapital(index - 1) && language.Genitives.Contains(prose, index))
                return index - 1;
        }

        return end;
    }

    int Listed(int index)
    {
        var end = language.Outlets.EndAt(prose, index, IsArticle(index - 1));
        if (end >= index) return end;
        return OutletLexicon.At(prose, index) is { Kind: NameKind.Plain } entry && prose[index].Kind != TokenKind.Lower
            ? index + entry.Length - 1
            : index - 1;
    }

    // The sentence may begin with a cue, an article or a noun for outlets: in German, all nouns are capitalised.
    bool MayBeName(int index) =>
        !language.Articles.Contains(prose, index)
        && language.PrepositionIn(prose.Word(index)) is null
        && language.Before.LengthEndingAt(prose, index) == 0
        && language.Before.LengthStartingAt(prose, index) == 0
        && language.Between.LengthStartingAt(prose, index) == 0
        && language.After.LengthStartingAt(prose, index) == 0
        && language.As.LengthStartingAt(prose, index) == 0
        && (language.Nouns.LengthStartingAt(prose, index) == 0 || NounBefore(index) < index);

    // "„Bild“", "« Le Monde »": up to five words, the first with a capital.
    OutletPhrase? Quoted(int mark)
    {
        var last = mark;
        while (last < mark + LongestQuoted && prose[last + 1].IsWord) last++;
        if (last == mark || !prose.IsQuotationMark(last + 1)) return null;
        var isListed = Listed(mark + 1) == last;
        if (!isListed && prose[mark + 1].Kind == TokenKind.Lower) return null;
        var first = First(mark);
        var evidence = isListed || first < mark ? Evidence.Strong : Evidence.Weak;
        return new OutletPhrase(new OutletMention(mark + 1, last, evidence), first, last + 1);
    }

    OutletPhrase Around(int first, int last, Evidence evidence)
    {
        var end = last;
        if (language.Nouns.LengthStartingAt(prose, end + 1) is var noun and > 0) end += noun;
        var isAbbreviation = prose.Word(end + 1) is "(" && prose.IsCapital(end + 2) && prose.Word(end + 3) is ")";
        return new OutletPhrase(new OutletMention(first, last, evidence), First(first), isAbbreviation ? end + 3 : end);
    }

    // The article or fused article that opens the phrase, with the noun and its adjectives: "de la chaîne russe".
    int First(int name)
    {
        var noun = NounBefore(name);
        for (var index = noun - 1; index >= noun - 1 - (noun < name ? LongestAdjectives : 0); index--)
        {
            if (IsArticle(index)) return index;
            if (prose[index].Kind != TokenKind.Lower && !IsCompound(index)) break;
        }

        return noun;
    }

    bool IsArticle(int index) =>
        language.Articles.LengthEndingAt(prose, index) > 0 || language.PrepositionIn(prose.Word(index)) is not null;

    // The first token of a noun for outlets before the name, with or without adjectives between; else the name.
    int NounBefore(int name)
    {
        for (var last = name - 1; last >= name - 1 - LongestAdjectives; last--)
        {
            if (language.Nouns.LengthEndingAt(prose, last) is var length and > 0) return last - length + 1;
            var isAdjective = prose[last].Kind == TokenKind.Lower || IsCompound(last);
            if (!language.Articles.Contains(prose, last) && (!isAdjective || IsArticle(last))) break;
        }

        return name;
    }

    // "US-amerikanischen", "Londoner".
    bool IsCompound(int index) => prose[index].Kind == TokenKind.Capital && prose.Word(index).Contains('-');
}
