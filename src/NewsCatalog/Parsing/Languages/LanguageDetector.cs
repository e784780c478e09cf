using System.Numerics;

namespace NewsCatalog.Parsing.Languages;

/// <summary>
/// Tells the language of a text from its first few thousand letters: by the script where one language owns it, by
/// common words where several share it, and where those do not tell, by its letters. Null when the evidence is thin.
/// </summary>
static class LanguageDetector
{
    const int SampleLength = 4000;
    const int FewestLetters = 4;
    const int FewestLettersOfShared = 12;
    const int FewestWords = 30;

    /// <summary>At least this share of all words must be common words of the language, and half as many again as of any
    /// other.</summary>
    const double MinShare = 0.10;
    const double LeastLead = 1.25;

    public static string? Detect(IEnumerable<string> lines)
    {
        Span<char> buffer = stackalloc char[SampleLength];
        var sample = Sample(lines, buffer);
        Span<int> letters = stackalloc int[(int)Script.Other + 1];
        foreach (var character in sample)
        {
            if (char.IsLetter(character)) letters[(int)Scripts.Of(character)]++;
        }

        var (all, main) = (0, Script.Latin);
        for (var script = Script.Latin; script <= Script.Other; script++)
        {
            all += letters[(int)script];
            if (letters[(int)script] > letters[(int)main]) main = script;
        }

        // Japanese mixes three scripts; its own two are the sign.
        var kana = letters[(int)Script.Kana];
        if (all < FewestLetters) return null;
        if (kana * 5 > letters[(int)Script.Han] && kana * 10 > all) return "ja";
        if (letters[(int)main] * 2 < all) return null;
        if (Scripts.OnlyLanguage(main) is { } only) return only;
        if (all < FewestLettersOfShared) return null;
        var byWords = LanguageWords.Of(main) is { } words ? ByWords(sample, words) : null;
        return byWords ?? LanguageGrams.Of(main)?.Detect(sample);
    }

    static ReadOnlySpan<char> Sample(IEnumerable<string> lines, Span<char> buffer)
    {
        var length = 0;
        foreach (var line in lines)
        {
            var part = line.AsSpan(0, Math.Min(line.Length, buffer.Length - length));
            part.ToLowerInvariant(buffer[length..]);
            length += part.Length;
            if (length == buffer.Length) break;
            buffer[length++] = ' ';
            if (length == buffer.Length) break;
        }

        return buffer[..length];
    }

    static string? ByWords(ReadOnlySpan<char> sample, LanguageWords known)
    {
        Span<int> hits = stackalloc int[known.Tags.Count];
        var words = 0;
        foreach (var range in sample.SplitAny(LanguageWords.Separators))
        {
            var word = sample[range];
            if (word.IsEmpty) continue;
            words++;
            for (var languages = known.LanguagesOf(word); languages != 0; languages &= languages - 1)
                hits[BitOperations.TrailingZeroCount(languages)]++;
        }

        if (words < FewestWords) return null;
        var (best, second) = (0, 0.0);
        for (var language = 1; language < hits.Length; language++)
        {
            if (hits[language] > hits[best]) (best, second) = (language, hits[best]);
            else second = Math.Max(second, hits[language]);
        }

        return hits[best] >= MinShare * words && hits[best] >= second * LeastLead ? known.Tags[best] : null;
    }
}
