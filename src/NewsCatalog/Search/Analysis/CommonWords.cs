using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace NewsCatalog.Search.Analysis;

/// <summary>
/// Words that are in most texts of some language. Two of them in a row are indexed as one term too, because a phrase of
/// such words alone would have to be looked for in most articles, word by word (Lucene calls this common grams). The
/// same for texts of every language, since a search does not say its own.
/// </summary>
static class CommonWords
{
    /// <summary>What the lists lack, because fiction and letters have less of it than news.</summary>
    const string OfEnglishNews =
        "said says also one two first last new year years will would may can many made people time";

    static readonly Lazy<Dictionary<string, HashSet<string>>> StopWords = new(Read);

    static readonly Lazy<HashSet<string>> Words = new(() =>
        [.. StopWords.Value.Values.SelectMany(words => words), .. OfEnglishNews.Split(' ')]
    );

    public static bool Contains(string word) => Words.Value.Contains(word);

    /// <summary>Whether it is a stop word of the language, as Lucene lists them.</summary>
    public static bool IsStopWord(string language, string word) =>
        StopWords.Value.TryGetValue(language, out var words) && words.Contains(word);

    /// <summary>The term for two words in a row.</summary>
    public static string Pair(string first, string second) => $"{first} {second}";

    static Dictionary<string, HashSet<string>> Read() =>
        new()
        {
            ["en"] = Folded(English()),
            ["ar"] = Folded(ArabicAnalyzer.DefaultStopSet),
            ["bg"] = Folded(BulgarianAnalyzer.DefaultStopSet),
            ["ca"] = Folded(CatalanAnalyzer.DefaultStopSet),
            ["cs"] = Folded(CzechAnalyzer.DefaultStopSet),
            ["da"] = Folded(DanishAnalyzer.DefaultStopSet),
            ["de"] = Folded(GermanAnalyzer.DefaultStopSet),
            ["el"] = Folded(GreekAnalyzer.DefaultStopSet),
            ["es"] = Folded(SpanishAnalyzer.DefaultStopSet),
            ["eu"] = Folded(BasqueAnalyzer.DefaultStopSet),
            ["fi"] = Folded(FinnishAnalyzer.DefaultStopSet),
            ["fr"] = Folded(FrenchAnalyzer.DefaultStopSet),
            ["ga"] = Folded(IrishAnalyzer.DefaultStopSet),
            ["gl"] = Folded(GalicianAnalyzer.DefaultStopSet),
            ["hi"] = Folded(HindiAnalyzer.DefaultStopSet),
            ["hu"] = Folded(HungarianAnalyzer.DefaultStopSet),
            ["hy"] = Folded(ArmenianAnalyzer.DefaultStopSet),
            ["id"] = Folded(IndonesianAnalyzer.DefaultStopSet),
            ["it"] = Folded(ItalianAnalyzer.DefaultStopSet),
            ["lv"] = Folded(LatvianAnalyzer.DefaultStopSet),
            ["nl"] = Folded(DutchAnalyzer.DefaultStopSet),
            ["no"] = Folded(NorwegianAnalyzer.DefaultStopSet),
            ["pt"] = Folded(PortugueseAnalyzer.DefaultStopSet),
            ["ro"] = Folded(RomanianAnalyzer.DefaultStopSet),
            ["ru"] = Folded(RussianAnalyzer.DefaultStopSet),
            ["sv"] = Folded(SwedishAnalyzer.DefaultStopSet),
            ["tr"] = Folded(TurkishAnalyzer.DefaultStopSet),
        };

    static HashSet<string> Folded(CharArraySet list) =>
        [.. list.SelectMany(SearchTokenizer.TokenizeQuery).Select(word => word.Text)];

    static CharArraySet English() =>
        WordlistLoader.GetSnowballWordSet(
            IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", System.Text.Encoding.UTF8),
            LuceneVersion.LUCENE_48
        );
}
