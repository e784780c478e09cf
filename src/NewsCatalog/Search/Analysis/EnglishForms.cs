using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsCatalog.Search.Analysis;

/// <summary>What the rules of the English stemmer do not know: irregular verbs and plurals, and words that Britain and
/// America spell otherwise. Two files list them; <c>-men</c> and <c>-ize</c> are rules.</summary>
static partial class EnglishForms
{
    /// <summary>A shorter word in -men is hardly ever a plural: "omen", "Yemen".</summary>
    const int ShortestPlural = 6;

    static readonly (string British, string American)[] Spellings =
    [
        .. Lines("EnglishSpellings.txt").Select(pair => (pair[0], pair[1])),
    ];

    static readonly SearchValues<string> British = SearchValues.Create(
        [.. Spellings.Select(spelling => spelling.British)],
        StringComparison.Ordinal
    );

    static readonly FrozenDictionary<string, string> Words = Lines("EnglishForms.txt")
        .SelectMany(forms => forms.Select(form => (Form: form, Word: Spelled(forms[0]))))
        .ToFrozenDictionary(form => form.Form, form => form.Word);

    static readonly FrozenSet<string> OfOtherBeginnings = Words
        .Where(form => form.Key[0] != form.Value[0])
        .Select(form => form.Value)
        .ToFrozenSet();

    /// <summary>The word that a folded word is stemmed as: "go" of "went", "color" of "colour"; most words are
    /// their own.</summary>
    public static string WordOf(string form) =>
        Words.TryGetValue(form, out var word) ? word
        : form.Length >= ShortestPlural && form.EndsWith("men", StringComparison.Ordinal) ? $"{form[..^2]}an"
        : Spelled(form);

    /// <summary>Whether all forms of a word have its first letter.</summary>
    public static bool KeepBeginning(string form) => !OfOtherBeginnings.Contains(WordOf(form));

    static string Spelled(string word)
    {
        word = WithZ().Replace(word, "s");
        if (!word.AsSpan().ContainsAny(British)) return word;
        foreach (var (british, american) in Spellings) word = word.Replace(british, american, StringComparison.Ordinal);
        return word;
    }

    // At least three letters before keep "size", "prize" and "seize" as they are.
    [GeneratedRegex("(?<=...[iy])z(?=(?:e[ds]?|ers?|ing|ations?|able)$)")]
    private static partial Regex WithZ();

    static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(EnglishForms).Assembly.GetManifestResourceStream(typeof(EnglishForms), file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is not "" and not ['#', ..]) yield return line.Split(' ');
        }
    }
}
