namespace NewsCatalog.Parsing.Lines;

/// <summary>The words of bylines, in the languages that this product meets most.</summary>
static class BylineWords
{
    public static readonly string[] Openings =
    [
        "written by ", "reported by ", "reporting by ", "story by ", "words by ", "by: ", "by ", "author: ",
        "authors: ", "from our correspondent ", "von: ", "von ", "ein bericht von ", "text von ", "autor: ",
        "autorin: ", "par ", "écrit par ", "auteur : ", "auteur: ", "por ", "escrito por ", "di ", "a cura di ",
        "autore: ", "door ", "av ", "af ", "tekst: ", "text: ", "teksti: ", "kirjoittanut ", "oleh ", "penulis: ",
        "na ", "автор: ", "автор ", "от ", "автори: ", "yazan: ", "haber: ", "bởi ", "tác giả: ", "بقلم ", "كتب ",
        "بقلم: ", "লেখক: ", "लेखक: ", "作者：", "作者:", "文/", "文：", "記者",
    ];

    public static readonly string[] Joints =
    [
        " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " ja ", " dan ", " na ", " и ", " ve ",
        " và ", " with ",
    ];

    /// <summary>Words that name an office or an outlet, not a person.</summary>
    public static readonly HashSet<string> Offices = PagePhrases.Phrases(
        "news", "staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer",
        "writers", "columnist", "contributor", "journalist", "producer", "photographer", "desk", "team", "newsroom",
        "press", "agency", "times", "post", "journal", "daily", "bbc", "cnn", "reuters", "afp", "ap", "dpa", "upi",
        "associated", "bureau", "online", "magazine", "tv", "radio", "service", "agencies", "wire", "media",
        "redaktion", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "rédaction",
        "journaliste", "correspondante", "redacción", "corresponsal", "periodista", "redactor", "redactora", "redação",
        "correspondente", "jornalista", "repórter", "redazione", "corrispondente", "giornalista", "redactie",
        "correspondent", "verslaggever", "redacteur", "journalisten", "toimittaja", "redaktör", "redaktør",
        "dziennikarz", "dziennikarka", "redakcja", "redakce", "korrespondent", "корреспондент", "редактор", "журналист",
        "muhabir", "muhabiri", "wartawan", "phóng viên"
    );

    /// <summary>Words before the noun of an office: "Chief Political Correspondent".</summary>
    public static readonly HashSet<string> OfOffice = PagePhrases.Phrases(
        "senior", "chief", "deputy", "assistant", "associate", "managing", "executive", "political", "politics",
        "health", "science", "business", "economics", "financial", "education", "sports", "sport", "environment",
        "technology", "foreign", "diplomatic", "legal", "crime", "home", "affairs", "local", "national",
        "international", "world", "europe", "asia", "africa", "city", "special", "general", "freelance", "guest",
        "data", "features", "arts", "culture", "staff"
    );

    /// <summary>Behind these stands where somebody works, not who.</summary>
    public static readonly string[] Places = [" in ", " at ", " for ", " aus ", " à ", " fra ", " från "];

    /// <summary>Words that no name begins with.</summary>
    public static readonly HashSet<string> NoNames = PagePhrases.Phrases(
        "the", "a", "an", "this", "that", "all", "its", "their", "his", "her", "our", "my", "der", "die", "das", "le",
        "la", "les", "el", "los", "las", "il", "lo", "het", "de"
    );
}
