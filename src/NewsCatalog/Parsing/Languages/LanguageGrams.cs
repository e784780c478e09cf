using System.Globalization;

namespace NewsCatalog.Parsing.Languages;

/// <summary>
/// Tells languages of one script apart by how often they use letters, pairs and threes of letters: a naive Bayes
/// classifier. Its table was made from the Universal Declaration of Human Rights.
/// </summary>
sealed class LanguageGrams
{
    const int LongestSample = 1000;

    // In the unit of the table, a tenth of a natural logarithm. A language with little news needs more evidence.
    const double HandicapPerGram = 0.5;
    const double LeastLead = 10;

    // Of what a gram of the language's own text gives. Where no other language comes near, less is enough.
    const double LeastShare = 0.825;
    const double LeadOfItsOwn = 3;

    static readonly Dictionary<string, LanguageGrams> ByScript = [];

    readonly List<(string Tag, bool IsRare, double Usual)> _languages = [];
    readonly Dictionary<ulong, List<(byte Language, byte Weight)>> _weights = [];

    static LanguageGrams()
    {
        var name = "LanguageGrams.txt";
        using var table = new StreamReader(typeof(LanguageGrams).Assembly.GetManifestResourceStream(name)!);
        while (table.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (!ByScript.TryGetValue(columns[0], out var grams)) ByScript[columns[0]] = grams = new LanguageGrams();
            grams.Add(columns);
        }
    }

    /// <summary>Null for a script that no two languages of the table share.</summary>
    public static LanguageGrams? Of(Script script) => ByScript.GetValueOrDefault($"{script}");

    /// <summary>The language of a lower-case text by its first letters, or null in doubt.</summary>
    public string? Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestSample)];
        Span<ulong> grams = stackalloc ulong[LetterGrams.MostOf(LongestSample)];
        var count = LetterGrams.Read(text, grams);
        Span<double> scores = stackalloc double[_languages.Count];
        scores.Clear();
        foreach (var gram in grams[..count])
        {
            if (!_weights.TryGetValue(gram, out var weights)) continue;
            foreach (var (language, weight) in weights) scores[language] += weight;
        }

        var (best, second) = (-1, double.NegativeInfinity);
        for (var language = 0; language < scores.Length; language++)
        {
            if (_languages[language].IsRare) scores[language] -= HandicapPerGram * count;
            if (best < 0 || scores[language] > scores[best])
                (best, second) = (language, best < 0 ? second : scores[best]);
            else
                second = Math.Max(second, scores[language]);
        }

        var lead = scores[best] - second;
        var isLikeItsOwn = scores[best] >= LeastShare * _languages[best].Usual * count;
        return lead >= LeastLead && (isLikeItsOwn || lead >= LeadOfItsOwn * count) ? _languages[best].Tag : null;
    }

    /// <summary>A language: its script, its tag, "rare" or nothing, then grams by weight, "83 e t _a", with "_" for the
    /// edge of a word.</summary>
    void Add(string[] columns)
    {
        var language = (byte)_languages.Count;
        var usual = 0.0;
        foreach (var group in columns.AsSpan(3))
        {
            var words = group.Split(' ');
            var weight = byte.Parse(words[0], CultureInfo.InvariantCulture);
            foreach (var gram in words.AsSpan(1))
            {
                var key = LetterGrams.KeyOf(gram.Replace('_', ' '));
                if (!_weights.TryGetValue(key, out var weights)) _weights[key] = weights = [];
                weights.Add((language, weight));
                usual += weight * GramWeight.ShareOf(weight, isLetter: gram.Length == 1);
            }
        }

        _languages.Add((columns[1], columns[2] == "rare", usual));
    }
}
