using NewsCatalog.Parsing.Languages;

namespace NewsCatalog.Parsing;

/// <summary>Where a sentence may be cut to a headline: not within brackets or quotation marks, not behind an
/// abbreviation, not on a preposition, and not so that only the attribution stays.</summary>
sealed class HeadlineCut(string sentence, string? language)
{
    const int MostSpacesOfAttribution = 6;

    static readonly HashSet<string> Abbreviations =
    [
        "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Prof", "No", "Jr", "Sr", "Capt", "Sgt",
        "vs", "etc", "approx", "Nr", "bzw", "ca", "Mio", "Mrd", "av", "Sra", "Mme", "Mlle",
    ];

    readonly string _sentence = sentence;
    readonly HashSet<string> _smallWords = SmallWordsOf(LanguageTag.Primary(language));

    static HashSet<string> SmallWordsOf(string? tag)
    {
        var more = HeadlineWords.Small.GetValueOrDefault(tag ?? "", "");
        return [.. CommonWordLists.Of(tag), .. more.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Whether the text may end before an index.</summary>
    public bool MayEndAt(int at)
    {
        var text = _sentence.AsSpan(0, at).TrimEnd(" ,;:–—-");
        return text.Length > 0
            && IsClosed(text)
            && !EndsAbbreviated(text)
            && !IsSmall(LastWord(text))
            && !IsBareAttribution(text)
            && !IsNumberOf(text);
    }

    /// <summary>Whether the word behind an index is a small one, such as a preposition: a phrase ends before it, unless
    /// the word is bound to the one before ("of", "to").</summary>
    public bool IsBeforeSmallWord(int space) =>
        FirstWord(_sentence.AsSpan(space + 1)) is not ("of" or "to" or "than" or "from") and var word && IsSmall(word);

    /// <summary>Whether all brackets and quotation marks are closed.</summary>
    public static bool IsClosed(ReadOnlySpan<char> text)
    {
        var (brackets, marks, singles) = (0, 0, 0);
        foreach (var character in text)
        {
            if ("([{（【".Contains(character)) brackets++;
            else if (")]}）】".Contains(character)) brackets--;
            else if ("\"“”„«»「」『』".Contains(character)) marks++;
            else if (character == '‘') singles++;
            else if (character == '’' && singles > 0) singles--;
        }

        return brackets <= 0 && marks % 2 == 0 && singles == 0;
    }

    /// <summary>Whether the last word is an abbreviation or an initial.</summary>
    public static bool EndsAbbreviated(ReadOnlySpan<char> text)
    {
        var last = text[(text.LastIndexOf(' ') + 1)..];
        var word = last.TrimStart("(\"“„«[").TrimEnd('.');
        return word.IsEmpty
            || (word.Length == 1 && char.IsLetter(word[0]) && last.EndsWith('.'))
            || (word.Contains('.') && !word.ContainsAnyInRange('0', '9'))
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    bool IsSmall(ReadOnlySpan<char> word) =>
        _smallWords.Count > 0
        && word.Length is > 0 and < 16
        && _smallWords.Contains(word.ToString().ToLowerInvariant());

    /// <summary>"According to the agency": who says it, and nothing of what.</summary>
    static bool IsBareAttribution(ReadOnlySpan<char> text)
    {
        foreach (var beginning in HeadlineWords.Attributions)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return !text.Contains(',') && text.Count(' ') < MostSpacesOfAttribution;
        }

        return false;
    }

    /// <summary>A number whose noun comes next: "about 40 | ships".</summary>
    bool IsNumberOf(ReadOnlySpan<char> text) =>
        char.IsDigit(text[^1])
        && text.Length + 1 < _sentence.Length
        && _sentence[text.Length] == ' '
        && char.IsLower(_sentence[text.Length + 1]);

    static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’')) end++;
        return text[..end];
    }
}
