namespace NewsCatalog.Parsing.Lines;

/// <summary>The fixed phrases and nouns of letterheads, in the languages that this product meets most.</summary>
static class LetterheadPhrases
{
    /// <summary>What kind of text it is, and whom to ask: a line that is one of these, or begins with one.</summary>
    public static readonly HashSet<string> Labels = PagePhrases.Phrases(
        "press release", "news release", "media release", "press statement", "media statement", "media advisory",
        "press advisory", "news advisory", "press notice", "press bulletin", "news bulletin", "press office",
        "media office", "newsroom", "news", "news from", "statement", "for immediate release", "for release",
        "immediate release", "for release at", "not for release before", "embargoed until", "under embargo until",
        "embargo", "contact", "contacts", "media contact", "media contacts", "press contact", "press contacts",
        "contact information", "media enquiries", "media inquiries", "press enquiries", "for more information",
        "for further information", "for additional information", "notes to editors", "note to editors",
        "pressemitteilung", "pressemeldung", "presseinformation",
        "medienmitteilung", "medieninformation", "sperrfrist", "kontakt", "pressekontakt", "ansprechpartner",
        "ansprechpartnerin", "telefon", "communiqué", "communiqué de presse", "contact presse", "contacts presse",
        "pour diffusion immédiate", "nota de prensa", "comunicado", "comunicado de prensa", "contacto",
        "contacto de prensa", "para publicación inmediata", "comunicado de imprensa", "comunicado à imprensa",
        "nota à imprensa", "contato", "contacto de imprensa", "comunicato", "comunicato stampa", "contatti",
        "ufficio stampa", "persbericht", "perscontact", "pressmeddelande", "presskontakt", "pressemelding",
        "pressemeddelelse", "pressekontakt", "lehdistötiedote", "tiedote", "yhteystiedot", "komunikat",
        "komunikat prasowy", "informacja prasowa", "kontakt dla mediów", "tisková zpráva", "tlačová správa",
        "sajtóközlemény", "comunicat", "comunicat de presă", "priopćenje", "priopćenje za javnost", "saopštenje",
        "пресс-релиз", "прес-реліз", "прессъобщение", "контакты", "контакт", "контакти", "basın bülteni",
        "basın açıklaması", "iletişim", "siaran pers", "kenyataan media", "kontak", "thông cáo báo chí", "liên hệ",
        "taarifa kwa vyombo vya habari", "δελτίο τύπου", "بيان صحفي", "بيان", "प्रेस विज्ञप्ति", "新闻稿", "新聞稿", "联系人",
        "プレスリリース", "お問い合わせ", "보도자료", "문의"
    );

    /// <summary>Nouns that begin or end the names of offices.</summary>
    public static readonly HashSet<string> Offices = PagePhrases.Phrases(
        "department", "dept", "ministry", "office", "bureau", "agency", "commission", "committee", "council", "board",
        "authority", "administration", "directorate", "secretariat", "embassy", "consulate", "institute", "institution",
        "university", "college", "foundation", "association", "society", "federation", "union", "organization",
        "organisation", "division", "police", "court", "senate", "congress", "parliament", "treasury", "governor",
        "senator", "congressman", "congresswoman", "attorney", "mayor", "state", "county", "city", "borough",
        "district", "corporation", "company", "inc", "ltd", "llc", "plc", "gmbh", "ag", "group", "laboratory",
        "laboratories", "center", "centre", "ministerium", "amt", "behörde", "verband", "verein", "universität",
        "ministère", "préfecture", "mairie", "université", "ministerio", "ayuntamiento", "universidad", "gobierno",
        "ministério", "prefeitura", "universidade", "governo", "ministero", "comune", "università", "ministerie",
        "gemeente", "universiteit", "ministeriet", "departementet", "myndigheten", "kommun", "kommune", "universitet",
        "ministeriö", "ministerstwo", "urząd", "ministerstvo", "minisztérium", "ministerul", "ministarstvo",
        "министерство", "міністерство", "bakanlığı", "belediyesi", "kementerian", "bộ", "wizara"
    );
}
