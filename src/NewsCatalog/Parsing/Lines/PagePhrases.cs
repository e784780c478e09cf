namespace NewsCatalog.Parsing.Lines;

/// <summary>The fixed phrases that news pages put around their text, in the languages that this product meets
/// most.</summary>
static class PagePhrases
{
    /// <summary>What stands over, or before, related headlines.</summary>
    public static readonly HashSet<string> Related = Phrases(
        "related", "related articles", "related article", "related stories", "related story", "related news",
        "related content", "related links", "related coverage", "related topics", "related posts", "related reading",
        "read more", "read also", "also read", "see also", "see more", "more", "more news", "more stories",
        "more on this", "more on this story", "more from this section", "more like this", "more to read",
        "more headlines", "more top stories", "you may also like", "you might also like", "you may like",
        "you might like", "recommended", "recommended for you", "recommended stories", "recommended reading",
        "editor's picks", "editors' picks", "editor's pick", "editors picks", "top stories", "top news", "latest news",
        "latest stories", "latest headlines", "latest", "trending", "trending now", "popular", "most read",
        "most popular", "must read", "must reads", "don't miss", "in case you missed it", "what to read next",
        "read next", "up next", "next up", "keep reading", "further reading", "other news", "other stories",
        "elsewhere", "in other news", "headlines", "lesen sie auch", "lesen sie mehr", "auch interessant",
        "das könnte sie auch interessieren", "mehr zum thema", "zum thema", "mehr dazu", "weitere artikel",
        "weitere meldungen", "weitere nachrichten", "verwandte artikel", "ähnliche artikel", "meistgelesen",
        "mehr aus diesem ressort", "lire aussi", "à lire aussi", "à lire", "lisez aussi", "à lire également",
        "sur le même sujet", "articles liés", "articles similaires", "articles connexes", "les plus lus",
        "en savoir plus", "voir aussi", "à voir aussi", "dans la même rubrique", "à la une", "lea también",
        "lee también", "lea más", "lee más", "leer más", "te puede interesar", "le puede interesar",
        "noticias relacionadas", "artículos relacionados", "más información", "más noticias", "relacionado",
        "relacionados", "ver también", "lo más leído", "más leídas", "leia também", "leia mais", "veja também",
        "saiba mais", "notícias relacionadas", "artigos relacionados", "mais lidas", "mais notícias", "leggi anche",
        "per approfondire", "articoli correlati", "potrebbe interessarti", "ti potrebbe interessare",
        "notizie correlate", "i più letti", "lees ook", "lees meer", "meer nieuws", "gerelateerd",
        "gerelateerde artikelen", "meer over dit onderwerp", "best gelezen", "läs också", "läs även", "läs mer",
        "relaterat", "les også", "les mer", "relaterte saker", "læs også", "læs mere", "relaterede artikler",
        "lue myös", "aiheesta lisää", "lesa meira", "czytaj także", "czytaj też", "czytaj więcej", "przeczytaj także",
        "zobacz też", "zobacz także", "powiązane artykuły", "polecamy", "čtěte také", "čtěte více",
        "související články", "přečtěte si také", "prečítajte si aj", "súvisiace články", "olvassa el ezt is",
        "kapcsolódó cikkek", "ajánlott", "citește și", "citiți și", "articole similare", "vezi și", "pročitajte još",
        "pročitajte i", "povezane vijesti", "povezane vesti", "читайте также", "читать также", "читайте ещё", "по теме",
        "материалы по теме", "похожие новости", "другие новости", "смотрите также", "читайте також", "читайте також:",
        "за темою", "прочетете още", "още по темата", "διαβάστε επίσης", "διαβάστε ακόμα", "σχετικά άρθρα",
        "ilgili haberler", "ayrıca okuyun", "bunları da okuyun", "diğer haberler", "haberin devamı", "baca juga",
        "berita terkait", "artikel terkait", "selengkapnya", "baca lagi", "artikel berkaitan", "đọc thêm", "xem thêm",
        "tin liên quan", "bài liên quan", "soma pia", "soma zaidi", "habari zinazohusiana", "habari nyingine",
        "karanta", "karanta kuma", "ƙarin labarai", "labarai masu alaƙa", "ka tún lè kà", "ìròyìn míì", "gụkwuo",
        "akụkọ ndị ọzọ", "funda okuningi", "izindaba ezihlobene", "اقرأ أيضا", "اقرأ أيضاً", "إقرأ أيضا",
        "مواضيع ذات صلة", "أخبار ذات صلة", "المزيد", "شاهد أيضا", "بیشتر بخوانید", "همچنین بخوانید", "اخبار مرتبط",
        "یہ بھی پڑھیں", "مزید پڑھیں", "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "संबंधित खबरें", "इसे भी पढ़ें",
        "আরও পড়ুন", "আরো পড়ুন", "সম্পর্কিত খবর", "மேலும் படிக்க", "இதையும் படிக்க", "ఇవి కూడా చదవండి",
        "ข่าวที่เกี่ยวข้อง", "อ่านเพิ่มเติม", "相关新闻", "相关文章", "相关阅读", "延伸阅读", "推荐阅读", "更多", "相關新聞", "延伸閱讀", "推薦閱讀",
        "関連記事", "関連ニュース", "あわせて読みたい", "おすすめ記事", "관련기사", "관련 기사", "관련 뉴스", "함께 보면 좋은 기사", "קראו גם", "כתבות נוספות",
        "עוד בנושא", "ተጨማሪ ያንብቡ"
    );

    /// <summary>What the labels of lists in a furnished tail begin with: "More from the coast".</summary>
    public static readonly string[] RelatedBeginnings =
    [
        "more from ", "more in ", "more on ", "more about ", "latest from ", "latest in ", "mehr aus ", "mehr zu ",
        "mehr zum ", "mehr von ", "plus de ", "plus sur ", "más de ", "más sobre ", "mais de ", "mais sobre ",
        "altro da ", "altri articoli ", "meer over ", "meer uit ", "mer om ", "mer från ", "mer fra ", "mere om ",
        "więcej z ", "więcej na ", "ещё о ", "ещё по ",
    ];

    /// <summary>What a photo credit begins with.</summary>
    public static readonly HashSet<string> Picture = Phrases(
        "photo", "photos", "photograph", "photographs", "photography", "image", "images", "picture", "pictures", "pic",
        "pics", "illustration", "graphic", "credit", "credits", "foto", "fotos", "fotografie", "fotografía",
        "fotografia", "fotoğraf", "bild", "bilder", "imagen", "imágenes", "imagem", "imagens", "immagine", "crédito",
        "créditos", "crédit", "crédits", "beeld", "kuva", "kuvat", "kép", "zdjęcie", "zdjęcia", "fot", "obraz", "fotka",
        "fotó", "ljósmynd", "mynd", "фото", "фотография", "изображение", "снимка", "світлина", "φωτογραφία", "εικόνα",
        "gambar", "ảnh", "hình ảnh", "picha", "hoto", "àwòrán", "foto oleh", "صورة", "الصورة", "عکس", "تصویر", "फोटो",
        "फ़ोटो", "तस्वीर", "চিত্র", "ছবি", "படம்", "ภาพ", "图片", "图", "图片来源", "圖片", "照片", "摄影", "写真", "画像", "사진", "이미지",
        "צילום", "תמונה", "ፎቶ"
    );

    /// <summary>What may stand between the picture word and the name.</summary>
    public static readonly HashSet<string> CreditedTo = Phrases(
        "credit", "credits", "by", "via", "courtesy", "courtesy of", "source", "from", "taken by", "supplied",
        "supplied by", "provided by", "copyright", "von", "quelle", "par", "de", "por", "di", "door", "av", "af",
        "autor", "автор", "oleh", "fonte", "fuente", "crédito", "crédit", "credit to", "na"
    );

    /// <summary>The words with which questions address somebody.</summary>
    public static readonly HashSet<string> You = Phrases(
        "you", "your", "yours", "yourself", "sie", "ihnen", "ihr", "ihre", "du", "dich", "dir", "vous", "votre", "vos",
        "tu", "te", "usted", "ustedes", "você", "vocês", "lei", "voi", "u", "uw", "jij", "je", "jullie", "ni", "er",
        "dig", "deg", "dere", "pan", "pani", "вы", "вас", "вам", "ваш", "ваша", "ваши", "ви", "siz", "sizin", "anda",
        "bạn", "wewe", "you're", "you've", "you'd"
    );

    /// <summary>Phrases that are the same in any case.</summary>
    public static HashSet<string> Phrases(params ReadOnlySpan<string> phrases)
    {
        var set = new HashSet<string>(phrases.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in phrases) set.Add(phrase);
        return set;
    }
}
