using System.Buffers;
using NewsCatalog.Parsing.Languages;

namespace NewsCatalog.Parsing;

/// <summary>
/// Makes a headline of a lead that came without one: its first sentence if that is short, else its main clause, cut
/// where a further clause begins, at most 100 characters.
/// </summary>
static class HeadlineDeriver
{
    const int Longest = 100;
    const int Shortest = 25;

    static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:،؛，；：—–");

    /// <summary>What begins a further clause after a comma in English.</summary>
    static readonly HashSet<string> AfterComma = new(
        [
            "which", "who", "whose", "where", "while", "as", "after", "before", "but", "and", "with", "following",
            "because", "since", "although", "though", "amid", "despite", "when", "if", "so", "including", "such",
            "according", "even", "just", "only", "raising", "days", "hours", "weeks", "months", "years", "in", "at",
            "on", "by", "a", "an",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What begins a further clause without one.</summary>
    static readonly HashSet<string> Subordinate = new(
        [
            "which", "whose", "while", "after", "before", "because", "although", "though", "amid", "despite", "when",
            "as", "following", "in order",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static string Derive(string lead, string? dateline, string? language)
    {
        var sentence = FirstSentence(DatelinePrefix.Without(dateline, lead));
        if (sentence.Length <= Longest) return sentence;
        var cut = LanguageTag.Primary(language) is "en" ? EnglishClause(sentence) : FirstClause(sentence);
        return cut > 0 ? sentence[..cut].TrimEnd(' ', ',', ';', ':', '–', '—', '-') : AtWord(sentence);
    }

    /// <summary>Up to the first full stop that ends a sentence, without it.</summary>
    static string FirstSentence(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '。' or '！' or '？' or '।')
                return text[..(text[at] is '。' or '।' ? at : at + 1)];
            if (text[at] is not ('.' or '!' or '?') || (at + 1 < text.Length && text[at + 1] != ' '))
                continue;
            if (
                at >= Shortest
                && !EndsAbbreviated(text.AsSpan(0, at))
                && (at + 2 >= text.Length || !char.IsLower(text[at + 2]))
            )
            {
                return text[at] == '.' ? text[..at] : text[..(at + 1)];
            }
        }

        return text;
    }

    static bool EndsAbbreviated(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length <= 1
            || word.Contains('.')
            || word
                is "Mr" or "Mrs" or "Ms" or "Dr" or "St" or "Gen" or "Sen" or "Rep" or "Gov" or "Lt" or "Col"
                    or "Prof" or "No" or "Jr" or "Sr";
    }

    /// <summary>The last clause boundary within the length: after the main clause, before what is added to
    /// it.</summary>
    static int EnglishClause(string sentence)
    {
        var (atComma, atWord) = (0, 0);
        for (var at = Shortest; at < Math.Min(sentence.Length - 1, Longest + 1); at++)
        {
            if (sentence[at] is ';' or ':' && sentence[at + 1] == ' ')
                atComma = at;
            else if (sentence[at] is ' ' && sentence[at + 1] is '–' or '—')
                atComma = at;
            else if (sentence[at] == ',' && sentence[at + 1] == ' ' && BeginsClause(NextWord(sentence, at + 2)))
                atComma = at;
            else if (sentence[at] == ' ' && at >= Longest / 2 && Subordinate.Contains(NextWord(sentence, at + 1)))
                atWord = at;
        }

        return atComma > 0 ? atComma : atWord;
    }

    static bool BeginsClause(string word) =>
        AfterComma.Contains(word)
        || (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && char.IsLower(word[0]));

    static string NextWord(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end])) end++;
        return sentence[start..end];
    }

    /// <summary>The first mark of a clause that leaves enough.</summary>
    static int FirstClause(string sentence)
    {
        var at = sentence.AsSpan(Shortest, Longest - Shortest).IndexOfAny(ClauseMarks);
        return at < 0 ? 0 : at + Shortest;
    }

    /// <summary>No ellipsis is added: every character of a value comes from its line.</summary>
    static string AtWord(string sentence)
    {
        var space = sentence.LastIndexOf(' ', Longest - 1);
        var end = space >= Shortest ? space : Longest - 1;
        if (char.IsHighSurrogate(sentence[end - 1])) end--;
        return sentence[..end].TrimEnd(',', ';', ':', ' ');
    }
}
