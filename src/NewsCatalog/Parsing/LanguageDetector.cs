namespace NewsCatalog.Parsing;

/// <summary>
/// Tells the language of a text from its first few thousand letters: by the script where one language owns it, by telling letters
/// where a few share it, by the share of common words elsewhere. Null when the evidence is thin.
/// </summary>
static class LanguageDetector
{
    const int SampleLength = 4000;
    const int FewestLetters = 20;
    const int FewestWords = 8;

    /// <summary>At least this share of all words must be common words of the language, and half as many again as of any other.</summary>
    const double LeastShare = 0.10;
    const double LeastLead = 1.25;

    public static string? Detect(IEnumerable<string> lines)
    {
        var sample = Sample(lines);
        var scripts = new Dictionary<Script, int>();
        foreach (var character in sample)
        {
            if (!char.IsLetter(character)) continue;
            var script = Scripts.Of(character);
            scripts[script] = scripts.GetValueOrDefault(script) + 1;
        }

        var letters = scripts.Values.Sum();
        if (letters < FewestLetters) return null;

        // Japanese mixes three scripts; its own two are the sign.
        var kana = scripts.GetValueOrDefault(Script.Kana);
        if (kana * 5 > scripts.GetValueOrDefault(Script.Han) && kana * 10 > letters) return "ja";
        var (main, count) = scripts.MaxBy(script => script.Value);
        if (count * 2 < letters) return null;
        return Scripts.OnlyLanguage(main) ?? ByWords(sample, main);
    }

    static string Sample(IEnumerable<string> lines)
    {
        var sample = new System.Text.StringBuilder(SampleLength);
        foreach (var line in lines)
        {
            sample.Append(line.AsSpan(0, Math.Min(line.Length, SampleLength - sample.Length))).Append(' ');
            if (sample.Length >= SampleLength) break;
        }

        return sample.ToString();
    }

    static string? ByWords(string sample, Script script)
    {
        var words = sample.ToLowerInvariant().Split(LanguageWords.Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestWords) return null;
        var (best, bestScore, second) = ((string?)null, 0.0, 0.0);
        foreach (var language in LanguageWords.Of(script))
        {
            var score = words.Count(language.Words.Contains) / (double)words.Length;
            if (score > bestScore) (best, bestScore, second) = (language.Tag, score, bestScore);
            else if (score > second) second = score;
        }

        return bestScore >= LeastShare && bestScore >= second * LeastLead ? best : null;
    }
}
