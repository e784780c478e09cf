using System.Collections.Concurrent;
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

/// <summary>Cuts words down to what their inflections share, by the rules of one language; in other languages a word is
/// its own stem.</summary>
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
        ["en"] = () => Of(new EnglishStemmer()),
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

    /// <summary>The stem of a folded word, spelt so that no other language has it: "en:hous". Without rules for the
    /// language, ":house".</summary>
    public static string Of(string? language, string word)
    {
        var known = Known(language);
        return Stems.GetOrAdd(known, static known => new SpanCache<string>(Rule(known))).Of(word);
    }

    /// <summary>Whether a stem begins like its word: some languages inflect in front.</summary>
    public static bool KeepsBeginnings(string? language) => Known(language) is not ("ar" or "ga" or "id");

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
        if (language.Length == 0) return word => $":{word}";

        // A stemmer works on a buffer of its own.
        var stem = new ThreadLocal<Func<string, string>>(Rules[language]);
        return word => $"{language}:{(char.IsDigit(word[0]) ? word.ToString() : stem.Value!(word.ToString()))}";
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
