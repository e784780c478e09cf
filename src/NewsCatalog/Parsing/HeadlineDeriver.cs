using System.Buffers;
using NewsCatalog.Parsing.Languages;

namespace NewsCatalog.Parsing;

/// <summary>
/// Makes a headline of a lead that came without one: its first sentence if that is short, else its main clause, cut
/// where a further clause begins, at most 100 characters. No ellipsis is added: every character of a value comes from
/// its line.
/// </summary>
static class HeadlineDeriver
{
    const int Longest = 100;
    const int Shortest = 25;
    const int ShortestPhrase = 50;
    const int ShortestOfAll = 6;

    static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”«»」");
    static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:،؛，；：—–");

    public static string Derive(string lead, string? dateline, string? language)
    {
        var sentence = FirstSentence(DatelinePrefix.Without(dateline, lead));
        if (sentence.Length <= Longest) return sentence;
        if (IsOneQuotation(sentence)) sentence = sentence[1..];
        var cut = new HeadlineCut(sentence, language);
        var clauses = LanguageTag.Primary(language) is "en" ? EnglishClauses(sentence) : Clauses(sentence);
        foreach (var end in clauses.Concat(Phrases(sentence, cut)).Concat(Words(sentence)))
        {
            if (cut.MayEndAt(end)) return Ended(sentence, end);
        }

        return AtWord(sentence);
    }

    /// <summary>A quotation that goes on beyond the length is cut without its mark.</summary>
    static bool IsOneQuotation(string sentence) =>
        sentence[0] is '"' or '“' or '„' or '«' or '»' or '「'
        && sentence.AsSpan(1, Longest).IndexOfAny(QuotationMarks) < 0;

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
                && !HeadlineCut.EndsAbbreviated(text.AsSpan(0, at + 1))
                && (at + 2 >= text.Length || !char.IsLower(text[at + 2]))
                && (at > Longest || HeadlineCut.IsClosed(text.AsSpan(0, at)))
            )
            {
                return text[at] == '.' ? text[..at] : text[..(at + 1)];
            }
        }

        return text;
    }

    /// <summary>The clause boundaries within the length, the last first: after the main clause, before what is added to
    /// it; then those without a mark.</summary>
    static IEnumerable<int> EnglishClauses(string sentence)
    {
        var marks = Backwards(sentence, Shortest).Where(at => IsEnglishMark(sentence, at));
        var words = Backwards(sentence, Longest / 2)
            .Where(at => sentence[at] == ' ' && HeadlineWords.Subordinate.Contains(NextWord(sentence, at + 1)));
        return marks.Concat(words);
    }

    static bool IsEnglishMark(string sentence, int at) => sentence[at] switch
    {
        ';' or ':' => sentence[at + 1] == ' ',
        ' ' => sentence[at + 1] is '–' or '—',
        ',' => sentence[at + 1] == ' ' && BeginsClause(NextWord(sentence, at + 2)),
        _ => false,
    };

    static bool BeginsClause(string word) =>
        HeadlineWords.AfterComma.Contains(word)
        || (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && char.IsLower(word[0]));

    static string NextWord(string sentence, int start)
    {
        var end = start;
        while (end < sentence.Length && char.IsLetter(sentence[end])) end++;
        return sentence[start..end];
    }

    /// <summary>The marks of clauses that leave enough, the first one first.</summary>
    static IEnumerable<int> Clauses(string sentence) =>
        Enumerable.Range(Shortest, Longest - Shortest).Where(at => ClauseMarks.Contains(sentence[at]));

    /// <summary>The ends of phrases, before a preposition and the like, the last first.</summary>
    static IEnumerable<int> Phrases(string sentence, HeadlineCut cut) =>
        Backwards(sentence, ShortestPhrase).Where(at => sentence[at] == ' ' && cut.IsBeforeSmallWord(at));

    static IEnumerable<int> Words(string sentence) =>
        Backwards(sentence, ShortestOfAll).Where(at => sentence[at] == ' ');

    static IEnumerable<int> Backwards(string sentence, int first)
    {
        for (var at = Math.Min(sentence.Length - 2, Longest); at >= first; at--) yield return at;
    }

    static string AtWord(string sentence)
    {
        var space = sentence.LastIndexOf(' ', Longest - 1);
        var end = space >= Shortest ? space : Longest - 1;
        if (char.IsHighSurrogate(sentence[end - 1])) end--;
        return Ended(sentence, end);
    }

    static string Ended(string sentence, int end) => sentence[..end].TrimEnd(' ', ',', ';', ':', '–', '—', '-');
}
