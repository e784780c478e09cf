using System.Buffers;

namespace NewsCatalog.Parsing.Languages;

/// <summary>The most common small words of the languages that share a script.</summary>
sealed class LanguageWords
{
    public static readonly SearchValues<char> Separators =
        SearchValues.Create(" .,;:!?\"'()[]{}<>«»“”„‘’–—-/\\|…•*·0123456789%&+=@#_،؛؟।\u00A0");

    readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _languagesOf;

    static readonly Dictionary<Script, LanguageWords> ByScript =
        CommonWordLists.ByScript.ToDictionary(script => script.Key, script => new LanguageWords(script.Value));

    LanguageWords((string Tag, string Words)[] languages)
    {
        Tags = [.. languages.Select(language => language.Tag)];
        var languagesOf = new Dictionary<string, ulong>();
        for (var index = 0; index < languages.Length; index++)
        {
            foreach (var word in languages[index].Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                languagesOf[word] = languagesOf.GetValueOrDefault(word) | (1UL << index);
        }

        _languagesOf = languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>BCP 47 tags; the place in this list is the bit in <see cref="LanguagesOf"/>.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The words of the languages that share this script, or null when one language has it for itself or none
    /// is known.</summary>
    public static LanguageWords? Of(Script script) => ByScript.GetValueOrDefault(script);

    /// <summary>The languages in which this lower-case word is common, a bit for each.</summary>
    public ulong LanguagesOf(ReadOnlySpan<char> word) =>
        _languagesOf.TryGetValue(word, out var languages) ? languages : 0;
}
