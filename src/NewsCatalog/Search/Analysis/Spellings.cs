using Lucene.Net.Util;

namespace NewsCatalog.Search.Analysis;

/// <summary>
/// How texts spell a word, where that is not how words are compared: "don't", "NASA", "café". The index has a term for
/// each such spelling, "dont don't".
/// </summary>
static class Spellings
{
    /// <summary>What stands before a text begins a sentence.</summary>
    const string SentenceEnds = ".!?:;\u2026\u3002";

    /// <summary>What all terms of a word begin with.</summary>
    public static string PrefixOf(string word) => $"{word} ";

    public static BytesRef? Encode(string word, string spelling) =>
        spelling == word || spelling.Length > WordFolding.MaxLength ? null : new BytesRef(PrefixOf(word) + spelling);

    /// <summary>"Don't" as "don't"; other capitals stay, as in "NASA" and "McKinley".</summary>
    public static string WithoutCapital(string spelling) =>
        char.IsUpper(spelling[0]) && !spelling.AsSpan(1).ContainsAnyUpper()
            ? char.ToLowerInvariant(spelling[0]) + spelling[1..]
            : spelling;

    /// <summary>Whether a word that begins here begins a sentence.</summary>
    public static bool BeginsSentence(string text, int start)
    {
        while (start > 0 && !char.IsLetterOrDigit(text[start - 1]))
        {
            if (SentenceEnds.Contains(text[--start], StringComparison.Ordinal)) return true;
        }

        return start == 0;
    }

    static bool ContainsAnyUpper(this ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (char.IsUpper(letter)) return true;
        }

        return false;
    }
}
