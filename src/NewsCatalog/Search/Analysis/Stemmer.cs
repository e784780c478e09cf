using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;
using Armenian = Lucene.Net.Tartarus.Snowball.Ext.ArmenianStemmer;

namespace NewsCatalog.Search.Analysis;

/// <summary>
/// Cuts words down to what their inflections share, by the rules of one language. Where the language of a text is
/// unknown or has no rules, the script of a word says whose rules it has; a word of Latin letters is its own stem.
/// </summary>
static class Stemmer
{
    static readonly Dictionary<string, Func<Func<string, string>>> Rules = new()
    {
        ["ar"] = () => Of(new ArabicStemmer().Stem),
        ["bg"] = () => Of(new BulgarianStemmer().Stem),
        ["ca"] = () => Of(new CatalanStemmer()),
        ["cs"] = () => Of(new CzechStemmer().Stem),
        ["da"] = () => Of(new DanishStemmer()),
        ["de"] = () => Of(new German2Stemmer()),
        ["el"] = () => Of(new GreekStemmer().Stem),
        ["en"] = () => OfEnglish(new EnglishStemmer()),
        ["es"] = () => Of(new SpanishStemmer()),
        ["eu"] = () => Of(new BasqueStemmer()),
        ["fi"] = () => Of(new FinnishStemmer()),
        ["fr"] = () => Of(new FrenchStemmer()),
        ["ga"] = () => Of(new IrishStemmer()),
        ["gl"] = () => Of(new GalicianStemmer().Stem),
        ["hi"] = () => Of(new HindiStemmer().Stem),
        ["hu"] = () => Of(new HungarianStemmer()),
        ["hy"] = () => Of(new Armenian()),
        ["id"] = () => Of((word, length) => new IndonesianStemmer().Stem(word, length, true)),
        ["it"] = () => Of(new ItalianStemmer()),
        ["ko"] = () => KoreanStemmer.Stem,
        ["lv"] = () => Of(new LatvianStemmer().Stem),
        ["nl"] = () => Of(new DutchStemmer()),
        ["no"] = () => Of(new NorwegianStemmer()),
        ["pt"] = () => Of(new PortugueseStemmer()),
        ["ro"] = () => Of(new RomanianStemmer()),
        ["ru"] = () => Of(new RussianStemmer()),
        ["sv"] = () => Of(new SwedishStemmer()),
        ["tr"] = () => Of(new TurkishStemmer()),
    };

    static readonly ConcurrentDictionary<string, SpanCache<string>> Stems = new();

    /// <summary>The languages whose inflections are known, as BCP 47 primary subtags.</summary>
    public static IReadOnlyCollection<string> Languages => Rules.Keys;

    /// <summary>The stem of a folded word, spelt so that no other language has it: "en:hous". Without rules,
    /// ":house".</summary>
    public static string Of(string? language, string word)
    {
        var known = Known(language);
        return Stems.GetOrAdd(known, static known => new SpanCache<string>(Rule(known))).Of(word);
    }

    /// <summary>Whether all inflections of a folded word begin like it: some languages inflect in front.</summary>
    public static bool KeepsBeginning(string? language, string word) =>
        RulesFor(Known(language), word) switch
        {
            "ar" or "ga" or "id" => false,
            "en" => EnglishForms.KeepBeginning(word),
            _ => true,
        };

    /// <summary>The language whose rules apply: that of the tag, or none ("").</summary>
    public static string Known(string? tag) => tag switch
    {
        null => "",
        "nb" or "nn" => "no",
        _ when Rules.ContainsKey(tag) => tag,
        _ when tag.IndexOf('-', StringComparison.Ordinal) is var end and > 0 => Known(tag[..end]),
        _ => "",
    };

    /// <summary>Makes stems anew each time, see <see cref="Of(string?, string)"/>.</summary>
    public static SpanCache<string>.Function Rule(string language)
    {
        // A stemmer works on a buffer of its own.
        var rules = new ThreadLocal<Dictionary<string, Func<string, string>>>(() => []);
        return word =>
        {
            var text = word.ToString();
            var known = RulesFor(language, text);
            if (known.Length == 0 || char.IsDigit(text[0])) return $"{known}:{text}";
            ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(rules.Value!, known, out _);
            stem ??= Rules[known]();
            return $"{known}:{stem(text)}";
        };
    }

    static string RulesFor(string known, string word) => known.Length > 0 ? known : LanguageOfScript(word[0]);

    static string LanguageOfScript(char letter) => letter switch
    {
        >= '\u0370' and <= '\u03FF' => "el",
        >= '\u0400' and <= '\u052F' => "ru",
        >= '\u0531' and <= '\u0587' => "hy",
        >= '\u0620' and <= '\u077F' => "ar",
        >= '\u0900' and <= '\u097F' => "hi",
        _ when KoreanStemmer.IsHangul(letter) => "ko",
        _ => "",
    };

    static Func<string, string> OfEnglish(EnglishStemmer rules)
    {
        var stem = Of(rules);
        return word => stem(EnglishForms.WordOf(word));
    }

    static Func<string, string> Of(SnowballProgram program) => word =>
    {
        program.SetCurrent(word);
        program.Stem();
        return program.Current;
    };

    static Func<string, string> Of(Func<char[], int, int> stem) => word =>
    {
        // Some put other letters in place, never more of them than one.
        var letters = new char[word.Length + 1];
        word.CopyTo(letters);
        return new string(letters, 0, stem(letters, word.Length));
    };
}
