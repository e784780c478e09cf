using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Closed classes of words that several rules ask for.</summary>
static class Vocabulary
{
    public static readonly WordSet DaysAndMonths = new("""
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
        October November December
        """);

    public static readonly WordSet Nationalities = new("""
        American British English Scottish Welsh Irish Canadian Australian French German Italian Spanish Portuguese Dutch
        Belgian Swiss Austrian Swedish Norwegian Danish Finnish Icelandic Polish Czech Slovak Hungarian Romanian
        Bulgarian Greek Turkish Serbian Croatian Bosnian Albanian Slovenian Macedonian Russian Ukrainian Belarusian
        Estonian Latvian Lithuanian Georgian Armenian Azerbaijani Kazakh Uzbek Iranian Iraqi Syrian Lebanese Israeli
        Palestinian Jordanian Egyptian Libyan Tunisian Algerian Moroccan Saudi Emirati Qatari Kuwaiti Yemeni Afghan
        Pakistani Indian Bangladeshi Nepali Thai Burmese Vietnamese Cambodian Malaysian Singaporean Indonesian Filipino
        Philippine Chinese Taiwanese Japanese Korean Mongolian Kenyan Ugandan Tanzanian Ethiopian Somali Sudanese
        Nigerian Ghanaian Senegalese Zimbabwean Zambian Namibian Mexican Cuban Colombian Venezuelan Peruvian Chilean
        Argentine Argentinian Brazilian Bolivian Ecuadorian Uruguayan European African Asian Arab Arabic Kurdish Catalan
        Basque Jewish Catholic UK US U.S. Western Soviet Maltese Cypriot Luxembourg Hebrew
        """);

    /// <summary>Capitalised only because a sentence begins with them.</summary>
    public static readonly WordSet Openers = new("""
        The A An In On At As But And Or So Yet If When While After Before Since Until Because Although Though That This
        These Those It He She They We I According Per Via By For From With To Of Meanwhile However Later Earlier
        Yesterday Today Tomorrow Also Asked Speaking Writing Citing Quoting Now Then There Here Only Both Even Last Next
        Local Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. President Minister Secretary Officials Told Said Says Reported Reports
        Another Its His Her Their Our My Your What Which Who How Why Not No Like Unlike State Public Professor Prof
        Prof. Captain Judge Sir Lady Lord Senator Sergeant Governor Mayor Chancellor King Queen Prince Princess Colonel
        Major General
        """);

    /// <summary>After a name of an outlet they make it that of a company, a prize or a place.</summary>
    public static readonly WordSet CompanyWords = new("""
        Company Co Co. Corp Corp. Corporation Inc Inc. LP Ltd Ltd. Limited Plc PLC Group Holdings Trust Foundation
        Building Tower Bestseller Best Prize Award Awards Square Center Centre Hall Media Studios Pictures Books
        Entertainment Worldwide Bowl Stadium Index Board Union Museum Institute School Office Order Lake Park Street
        """);

    /// <summary>After a name of an outlet they belong to it: "BBC Scotland", "Politico Europe".</summary>
    public static readonly WordSet Editions = new("""
        News Sport Sports Radio TV Online Africa Asia Europe Australia Scotland Wales Ireland India Brasil Brazil UK US
        USA Arabia Arabic Persian Türk Turk Turkey Business International Magazine Newspaper Breakingviews Verify Today
        Daily Weekly Sunday Chinese Russian Ukrainian Serbian Hindi Urdu Español English Channel Digital Live Newsnight
        Panorama Somali Swahili Afrique Mundo World Service Agency Pro Intelligence
        """);

    public static readonly WordSet InnerWords = new(
        "of de del della dello di do da du des der van la le el les und y & '"
    );

    public static readonly WordSet Reporters = new("""
        reporter reporters correspondent correspondents journalist journalists columnist editor desk team crew writer
        blogger newsroom
        """);

    public static bool IsAdverbial(ReadOnlySpan<char> word) =>
        DaysAndMonths.Contains(word)
        || _adverbs.Contains(word)
        || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal));

    static readonly WordSet _compoundEnds = new("""
        based run owned backed controlled language linked funded leaning wing market speaking born led affiliated allied
        aligned friendly registered founded published circulation oriented sponsored
        """);

    /// <summary>"London-based", "Kremlin-backed": capitalised, but no part of a name.</summary>
    public static bool IsCompoundAdjective(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && char.IsLower(word[^1]) && _compoundEnds.Contains(word[(hyphen + 1)..]);
    }

    static readonly WordSet _adverbs = new("""
        also first later earlier previously separately originally exclusively yesterday today tonight on in last this
        week month year night morning evening afternoon late early then now since already recently has had have have
        both even still again once just afterwards subsequently reportedly too
        """);
}
