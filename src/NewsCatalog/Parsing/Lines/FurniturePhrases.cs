namespace NewsCatalog.Parsing.Lines;

/// <summary>The fixed phrases of what a page has beside its article, in the languages that this product meets
/// most.</summary>
static class FurniturePhrases
{
    /// <summary>What stands over an advert. One word is enough, also within the text.</summary>
    public static readonly HashSet<string> Adverts = PagePhrases.Phrases(
        "advertisement", "advertisements", "advertising", "advert", "ad", "sponsored", "promoted", "anzeige", "werbung",
        "publicité", "annonce", "publicidad", "publicidade", "pubblicità", "advertentie", "annons", "annonse", "mainos",
        "reklama", "hirdetés", "publicitate", "oglas", "реклама", "reklam", "iklan", "tangazo", "διαφήμιση", "إعلان",
        "विज्ञापन", "বিজ্ঞাপন", "广告", "廣告", "広告", "광고", "quảng cáo"
    );

    /// <summary>Sharing, printing, logging in.</summary>
    public static readonly HashSet<string> Anywhere = PagePhrases.Phrases(
        "share", "share this", "share this article", "share this story", "share this page", "share article",
        "share on facebook", "share on twitter", "share on x", "share on linkedin", "share on whatsapp",
        "share via email", "share with friends", "share by email", "like this", "tweet", "tweet this", "pin it",
        "copy link", "copy url", "link copied", "print", "print this page", "print this article", "email this",
        "email this article", "email", "save", "save article", "bookmark", "facebook", "twitter", "instagram",
        "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "youtube", "tiktok", "messenger", "flipboard",
        "follow us", "follow us on", "loading",
        "article continues below", "story continues below", "story continues below advertisement",
        "article continues below advertisement", "continue reading below", "advertisement - scroll to continue",
        "scroll to continue", "sponsored content", "paid content", "skip to content",
        "skip to main content", "skip to navigation", "back to top", "listen to this article", "listen", "comments",
        "leave a comment", "add comment", "view comments", "show comments", "post a comment", "join the conversation",
        "subscribe", "subscribe now", "sign up", "sign in", "log in", "login", "register", "menu", "search", "close",
        "click here", "read full story", "view gallery", "watch live", "watch now", "play video",
        "video player is loading", "teilen", "drucken", "merken", "auf facebook teilen", "auf twitter teilen",
        "zum inhalt springen", "kommentare", "kommentieren", "artikel merken", "artikel drucken",
        "vorlesen", "anmelden", "abonnieren", "suche", "menü", "nach oben", "partager", "partager sur facebook",
        "partager l'article", "imprimer", "commenter", "commentaires", "s'abonner",
        "se connecter", "aller au contenu", "haut de page", "compartir", "compartir en facebook", "imprimir",
        "comentarios", "comentar", "suscríbete", "suscribirse", "iniciar sesión", "ir al contenido",
        "compartilhar", "compartilhe", "comentários", "assine", "entrar", "partilhar", "condividi",
        "stampa", "commenti", "abbonati", "accedi", "iscriviti", "delen", "deel dit artikel", "afdrukken",
        "reacties", "reageer", "inloggen", "dela", "skriv ut", "kommentarer", "logga in",
        "del", "logg inn", "skriv ut", "log ind", "jaa", "tulosta", "kommentit", "kirjaudu",
        "udostępnij", "drukuj", "komentarze", "zaloguj się", "sdílet", "tisknout", "zdieľať", "megosztás",
        "nyomtatás", "distribuie", "podijeli", "поделиться",
        "комментарии", "распечатать", "подписаться", "поділитися", "коментарі", "сподели", "paylaş", "yazdır",
        "yorumlar", "bagikan", "komentar", "chia sẻ", "bình luận", "shiriki",
        "κοινοποίηση", "شارك", "مشاركة", "طباعة", "اشتراک گذاری", "साझा करें",
        "শেয়ার করুন", "分享", "评论", "打印", "シェア", "コメント", "공유", "댓글"
    );

    /// <summary>What a line of furniture begins with: newsletters, legal notices, cookies, comments.</summary>
    public static readonly string[] Beginnings =
    [
        "sign up for", "sign up to", "subscribe to", "get the latest", "enter your email", "your email address",
        "by signing up", "by subscribing", "by clicking", "follow us on", "follow me on", "like us on", "join us on",
        "copyright ©", "copyright (c)", "copyright 20", "copyright 19", "all rights reserved", "© 20", "© 19", "(c) 20",
        "we use cookies", "this site uses cookies", "this website uses cookies", "this site is protected by recaptcha",
        "terms of use", "terms of service", "terms and conditions", "terms & conditions", "privacy policy",
        "privacy notice", "cookie policy", "cookie settings", "do not sell my", "about us", "contact us",
        "advertise with us", "download our app", "download the app", "have a story", "have a tip", "got a tip",
        "report a correction", "report an error", "your browser does not support", "please enable javascript",
        "you can unsubscribe", "support our journalism", "newsletter abonnieren", "melden sie sich",
        "alle rechte vorbehalten", "datenschutz", "impressum", "wir verwenden cookies", "inscrivez-vous",
        "abonnez-vous", "tous droits réservés", "mentions légales", "politique de confidentialité",
        "nous utilisons des cookies", "suscríbete a", "todos los derechos reservados", "aviso legal",
        "política de privacidad", "política de privacidade", "todos os direitos reservados", "inscreva-se",
        "assine nossa", "iscriviti alla", "tutti i diritti riservati", "informativa sulla privacy", "schrijf je in",
        "alle rechten voorbehouden", "privacybeleid", "alla rättigheter", "med ensamrätt", "wszelkie prawa zastrzeżone",
        "polityka prywatności", "všechna práva vyhrazena", "все права защищены", "политика конфиденциальности",
        "подпишитесь", "усі права захищені", "tüm hakları saklıdır", "gizlilik politikası", "hak cipta", "bản quyền",
        "جميع الحقوق محفوظة", "版权所有", "無断転載", "무단전재", "무단 전재",
    ];

    /// <summary>What follows the number of a time that has passed: "3 hours ago".</summary>
    public static readonly HashSet<string> TimeUnits = PagePhrases.Phrases(
        "s", "m", "h", "d", "w", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "hr", "hrs",
        "hour", "hours", "day", "days", "week", "weeks", "month", "months", "mo", "year", "years", "yr", "yrs", "std",
        "stunde", "stunden", "minuten", "tag", "tagen", "tage", "woche", "wochen", "monat", "monaten", "jahr", "jahren",
        "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "hora", "horas", "minuto", "minutos", "día",
        "días", "dia", "dias", "semana", "semanas", "ora", "ore", "minuti", "giorno", "giorni", "uur", "minuten",
        "dagen", "timmar", "timme", "dagar", "timer", "time", "dager", "dage", "tuntia", "päivää", "godz", "godzin",
        "dni", "минут", "минуты", "часов", "часа", "час", "дней", "дня", "saat", "dakika", "gün", "jam", "menit",
        "hari", "giờ", "phút", "ngày", "小时前", "分钟前", "天前", "時間前", "分前", "日前", "시간", "분", "일"
    );

    /// <summary>What stands around such a number.</summary>
    public static readonly HashSet<string> Ago = PagePhrases.Phrases(
        "ago", "read", "vor", "lesezeit", "il", "y", "a", "de", "lecture", "hace", "lectura", "há", "atrás", "leitura",
        "fa", "di", "lettura", "geleden", "leestijd", "sedan", "siden", "sitten", "temu", "назад", "önce", "yang",
        "lalu", "trước", "전"
    );
}
