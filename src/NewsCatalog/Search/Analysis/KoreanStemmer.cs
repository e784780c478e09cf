namespace NewsCatalog.Search.Analysis;

/// <summary>
/// Takes particles off Korean words: "한국에서는" is "한국". A particle goes where it fits the sound before it, and only
/// where two syllables are left, since shorter words may end so by themselves. All that follow each other go, so that a
/// noun that happens to end like a particle has one stem with and without another.
/// </summary>
static class KoreanStemmer
{
    const int LeastLeft = 2;
    const char FirstSyllable = '\uAC00';
    const char LastSyllable = '\uD7A3';

    /// <summary>How many syllables begin alike and differ in their final consonant; the first has none.</summary>
    const int Finals = 28;
    const int FinalL = 8;

    /// <summary>Those of one row fit the same sounds. Longer ones first.</summary>
    static readonly (string[] Particles, Func<char, bool> Fit)[] Rows =
    [
        (["으로서", "으로써"], EndsInConsonant),
        (["로서", "로써"], EndsInVowelOrL),
        (["에서", "에게", "한테", "께서", "까지", "부터", "처럼", "보다", "마다", "조차", "마저", "밖에"], _ => true),
        (["으로", "은", "이", "을", "과"], EndsInConsonant),
        (["는", "가", "를", "와"], EndsInVowel),
        (["로"], EndsInVowelOrL),
        (["의", "에", "도", "만", "들"], _ => true),
    ];

    public static string Stem(string word)
    {
        var stem = word.AsSpan();
        while (Particle(stem) is > 0 and var length) stem = stem[..^length];
        return stem.Length == word.Length ? word : stem.ToString();
    }

    public static bool IsHangul(char character) => character is >= FirstSyllable and <= LastSyllable;

    /// <summary>How long the particle is that a word ends in; 0 if there is none.</summary>
    static int Particle(ReadOnlySpan<char> word)
    {
        foreach (var (particles, fit) in Rows)
        {
            foreach (var particle in particles)
            {
                var left = word.Length - particle.Length;
                if (left >= LeastLeft && word.EndsWith(particle, StringComparison.Ordinal) && fit(word[left - 1]))
                    return particle.Length;
            }
        }

        return 0;
    }

    // Of what is no Hangul, such as "KBS", the sound is not known.
    static int? FinalOf(char character) => IsHangul(character) ? (character - FirstSyllable) % Finals : null;

    static bool EndsInConsonant(char character) => FinalOf(character) is not 0;

    static bool EndsInVowel(char character) => FinalOf(character) is null or 0;

    static bool EndsInVowelOrL(char character) => FinalOf(character) is null or 0 or FinalL;
}
