using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>The words by which one language credits outlets, and its outlets: a file of <c>Languages</c>, whose lines
/// are <c>key = word | phrase</c>. <c>docs/cited-sources.md</c> explains the keys.</summary>
sealed class CreditLanguage
{
    static readonly FrozenDictionary<string, Lazy<CreditLanguage>> _languages =
        new[] { "de", "fr", "es", "it", "pt", "nl" }
            .ToFrozenDictionary(code => code, code => new Lazy<CreditLanguage>(() => new CreditLanguage(code)));

    readonly ILookup<string, string> _lines;
    readonly FrozenDictionary<string, string> _fused;
    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _fusedForms;

    CreditLanguage(string code)
    {
        _lines = Read(code).ToLookup(line => line.Key, line => line.Value);
        Elided = _lines.Contains("elided") ? new WordSet(string.Join(' ', _lines["elided"])) : null;
        _fused = _lines["fused"]
            .Select(pair => pair.Split('='))
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        _fusedForms = _fused.GetAlternateLookup<ReadOnlySpan<char>>();
        Articles = Phrases("articles");
        Genitives = Phrases("genitives");
        Joins = Phrases("joins");
        Before = Phrases("before");
        Citing = Phrases("citing");
        As = Phrases("as");
        Works = Phrases("works");
        Reporters = Phrases("reporters");
        Owners = Phrases("owners");
        Told = Phrases("told");
        To = Phrases("to");
        On = Phrases("on");
        OrdinaryWords = Phrases("words");
        After = Phrases("after");
        Between = Phrases("between");
        Nouns = Phrases("nouns");
        Outlets = new NameList(_lines["outlets"], Elided, Articles);
    }

    public WordSet? Elided { get; }

    public PhraseSet Articles { get; }

    public PhraseSet Genitives { get; }

    public PhraseSet Joins { get; }

    public PhraseSet Before { get; }

    public PhraseSet Citing { get; }

    public PhraseSet As { get; }

    public PhraseSet Works { get; }

    public PhraseSet Reporters { get; }

    public PhraseSet Owners { get; }

    public PhraseSet Told { get; }

    public PhraseSet To { get; }

    public PhraseSet On { get; }

    public PhraseSet OrdinaryWords { get; }

    public PhraseSet After { get; }

    public PhraseSet Between { get; }

    public PhraseSet Nouns { get; }

    public NameList Outlets { get; }

    /// <summary>Whether there is a file for the language of this tag.</summary>
    public static bool TryGet(string? tag, [NotNullWhen(true)] out CreditLanguage? language)
    {
        language = tag is not null && _languages.TryGetValue(tag.Split('-')[0], out var found) ? found.Value : null;
        return language is not null;
    }

    /// <summary>The preposition in a word that is a preposition and an article: "à" of "au"; null for other
    /// words.</summary>
    public string? PrepositionIn(ReadOnlySpan<char> word) =>
        _fusedForms.TryGetValue(word, out var preposition) ? preposition : null;

    PhraseSet Phrases(string key) => new(_lines[key], Elided);

    static IEnumerable<KeyValuePair<string, string>> Read(string code)
    {
        using var stream = typeof(CreditLanguage).Assembly.GetManifestResourceStream($"Credits.{code}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is "" or ['#', ..]) continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            foreach (var value in line[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries))
                yield return new(line[..equals].Trim(), value);
        }
    }
}
