using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>The wording that credits an outlet in a language of <see cref="CreditLanguage"/>.</summary>
sealed class LanguageCues(Prose prose, CreditLanguage language)
{
    const int LongestTold = 9;
    const int LongestBetween = 6;
    const int LongestTime = 3;
    const int LongestClause = 12;

    /// <summary>The cue of a phrase, or null.</summary>
    public Cue? Find(OutletPhrase phrase) => Before(phrase) ?? Told(phrase) ?? After(phrase);

    /// <summary>Whether the cue makes the phrase the relay of an outlet named before: "citant l'AFP".</summary>
    public bool IsCiting(OutletPhrase phrase) => EndingBefore(language.Citing, phrase) is not null;

    Cue? Before(OutletPhrase phrase)
    {
        if (EndingBefore(language.Before, phrase) is { } before)
            return IsPlainAs(before, phrase) ? AfterClause(phrase) : before;
        if (EndingBefore(language.Citing, phrase) is { } citing) return citing;
        return IsGenitive(phrase, out var noun) && language.Works.LengthEndingAt(prose, noun) is var length and > 0
            ? new Cue(noun - length + 1, noun)
            : null;
    }

    // "wie die Zeitung am Montag berichtet": "wie" alone says nothing.
    bool IsPlainAs(Cue cue, OutletPhrase phrase) =>
        cue.First == cue.Last && language.As.Contains(prose, cue.First) && phrase.First > cue.First;

    Cue? AfterClause(OutletPhrase phrase)
    {
        for (var index = phrase.Last + 1; index <= phrase.Last + LongestClause && prose[index].IsWord; index++)
        {
            if (language.After.LengthStartingAt(prose, index) is var length and > 0)
                return new Cue(index, index + length - 1);
        }

        return null;
    }

    // The cue ends before the article, or with the preposition that is fused with it.
    Cue? EndingBefore(PhraseSet cues, OutletPhrase phrase)
    {
        if (language.PrepositionIn(prose.Word(phrase.First)) is { } preposition)
        {
            var fused = cues.LengthEndingAt(prose, phrase.First, preposition);
            if (fused > 0) return new Cue(phrase.First - fused + 1, phrase.First);
        }

        var last = phrase.First - 1;
        for (var i = 0; i < LongestTime && cues.LengthEndingAt(prose, last) == 0; i++)
        {
            if (language.Between.LengthEndingAt(prose, last) == 0) break;
            last--;
        }

        var length = cues.LengthEndingAt(prose, last);
        return length > 0 ? new Cue(last - length + 1, last) : null;
    }

    bool IsGenitive(OutletPhrase phrase, out int noun)
    {
        noun = phrase.First - 1;
        if (phrase.First < phrase.Mention.First && IsIn(language.Genitives, phrase.First))
            return !language.Articles.Contains(prose, phrase.First) || prose.IsCapital(noun);
        if (!IsIn(language.Genitives, noun)) return false;
        noun--;
        return true;
    }

    bool IsIn(PhraseSet words, int index) =>
        words.Contains(prose, index)
        || (language.PrepositionIn(prose.Word(index)) is { } preposition
            && words.LengthEndingAt(prose, index, preposition) == 1);

    // "dit-il au Monde", "sagte er der Zeitung": a verb of telling, somebody, a preposition.
    Cue? Told(OutletPhrase phrase)
    {
        if (Preposition(language.On, phrase) is { } on) return IsOrdinaryWord(phrase) ? null : VerbBefore(on);
        if (Preposition(language.To, phrase) is { } to)
        {
            var isOwner = IsIn(language.Genitives, to) && language.Owners.LengthEndingAt(prose, to - 1) > 0;
            return isOwner ? null : VerbBefore(to);
        }

        return null;
    }

    // The preposition before the article, or fused with it.
    int? Preposition(PhraseSet prepositions, OutletPhrase phrase)
    {
        if (phrase.First < phrase.Mention.First && IsIn(prepositions, phrase.First)) return phrase.First;
        return prepositions.LengthEndingAt(prose, phrase.First - 1) > 0 ? phrase.First - 1 : null;
    }

    // "in der Zeit" is hardly ever the newspaper.
    bool IsOrdinaryWord(OutletPhrase phrase) =>
        phrase.Mention.First == phrase.Mention.Last
        && language.OrdinaryWords.Contains(prose, phrase.Mention.First)
        && !prose.IsQuotationMark(phrase.Mention.First - 1);

    Cue? VerbBefore(int preposition)
    {
        for (var index = preposition - 1; index >= preposition - LongestTold && IsInClause(index); index--)
        {
            if (language.Told.LengthEndingAt(prose, index) is var length and > 0)
                return new Cue(index - length + 1, preposition);
        }

        return null;
    }

    bool IsInClause(int index) => prose[index].IsWord || prose.IsQuotationMark(index);

    Cue? After(OutletPhrase phrase)
    {
        if (phrase.Evidence == Evidence.Weak) return null;
        if (IsGenitive(phrase, out var noun) && language.Reporters.LengthEndingAt(prose, noun) == 0) return null;
        if (language.Owners.LengthEndingAt(prose, phrase.First - 1) > 0) return null;
        return Verb(phrase.Last + 1) ?? AfterInsertion(phrase.Last + 1);
    }

    Cue? Verb(int first)
    {
        for (var index = first; index <= first + LongestBetween; index++)
        {
            if (language.After.LengthStartingAt(prose, index) is var length and > 0)
                return new Cue(index, index + length - 1);
            if (language.Between.LengthStartingAt(prose, index) == 0 && prose[index].Kind != TokenKind.Number) break;
        }

        return null;
    }

    // "X, une chaîne privée, rapporte".
    Cue? AfterInsertion(int comma)
    {
        if (!prose.IsComma(comma)) return null;
        if (!language.Articles.Contains(prose, comma + 1) && language.Citing.LengthStartingAt(prose, comma + 1) == 0)
            return null;
        for (var index = comma + 2; index <= comma + LongestClause && !prose.EndsSentence(index); index++)
        {
            if (prose.IsComma(index)) return Verb(index + 1);
        }

        return null;
    }
}
