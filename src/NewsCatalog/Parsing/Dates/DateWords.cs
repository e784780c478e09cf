namespace NewsCatalog.Parsing.Dates;

/// <summary>The words of date lines, in lower case without a final dot.</summary>
static class DateWords
{
    /// <summary>Month names and their abbreviations, 1 to 12.</summary>
    public static readonly Dictionary<string, int> Months = Numbered(
        "january jan janvier janv januar jänner januari enero ene janeiro gennaio gen ocak styczeń stycznia "
            + "leden ledna január января січня januarie tammikuuta ιανουαρίου januarja",
        "february feb febr février févr fevr februar feber februari febrero fevereiro fev febbraio febb "
            + "şubat luty lutego únor února február февраля лютого februarie helmikuuta φεβρουαρίου",
        "march mar mars märz mrz maart marzo março marco mart marzec marca březen března marec március márc "
            + "марта березня martie maaliskuuta μαρτίου maret machi",
        "april apr avril avr abril abr aprile nisan kwiecień kwietnia duben dubna апреля квітня aprilie "
            + "huhtikuuta απριλίου aprili",
        "may mai mei maj mayo maio maggio mag mayıs maja květen května máj május мая травня toukokuuta μαΐου",
        "june jun juin juni junio junho giugno giu haziran czerwiec czerwca červen června jún június июня "
            + "червня iunie kesäkuuta ιουνίου juin",
        "july jul juillet juil juli julio julho luglio lug temmuz lipiec lipca červenec července júl július "
            + "июля липня iulie heinäkuuta ιουλίου julai",
        "august aug août aout augustus augusti agosto ago ağustos sierpień sierpnia srpen srpna augusztus "
            + "августа серпня elokuuta αυγούστου agustus agosti",
        "september sep sept septembre septembro septiembre setiembre settembre set eylül wrzesień września "
            + "září szeptember szept сентября вересня septembrie syyskuuta σεπτεμβρίου septemba",
        "october oct octobre oktober okt octubre outubro out ottobre ott ekim październik października říjen "
            + "října október октября жовтня octombrie lokakuuta οκτωβρίου oktoba",
        "november nov novembre noviembre novembro kasım listopad listopadu listopada november ноября "
            + "noiembrie marraskuuta νοεμβρίου novemba",
        "december dec décembre déc dezember dez diciembre dic dezembro dicembre aralık grudzień grudnia "
            + "prosinec prosince december декабря грудня decembrie joulukuuta δεκεμβρίου desember desemba"
    );

    /// <summary>Hours east of Greenwich of the zone names that have one meaning in news.</summary>
    public static readonly Dictionary<string, double> Zones = new Dictionary<string, double>
    {
        ["utc"] = 0,
        ["gmt"] = 0,
        ["z"] = 0,
        ["est"] = -5,
        ["edt"] = -4,
        ["et"] = -5,
        ["cst"] = -6,
        ["cdt"] = -5,
        ["mst"] = -7,
        ["mdt"] = -6,
        ["pst"] = -8,
        ["pdt"] = -7,
        ["bst"] = 1,
        ["cet"] = 1,
        ["cest"] = 2,
        ["mez"] = 1,
        ["mesz"] = 2,
        ["wat"] = 1,
        ["cat"] = 2,
        ["sast"] = 2,
        ["eet"] = 2,
        ["eest"] = 3,
        ["eat"] = 3,
        ["msk"] = 3,
        ["pkt"] = 5,
        ["hkt"] = 8,
        ["sgt"] = 8,
        ["jst"] = 9,
        ["kst"] = 9,
        ["aest"] = 10,
        ["aedt"] = 11,
        ["nzst"] = 12,
        ["nzdt"] = 13,
    };

    /// <summary>Words that stand around a date without changing it: weekdays, "published", "updated",
    /// prepositions.</summary>
    public static readonly HashSet<string> Around = (
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
        + "segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica "
        + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag "
        + "söndag "
        + "published publish updated update posted last first modified created date dated issued released on at "
        + "the of and time edited story "
        + "veröffentlicht aktualisiert stand vom am um den uhr datum erstellt zuletzt publié publie le mis à jour "
        + "modifié à a du de mise "
        + "publicado actualizado el las del fecha atualizado em às pubblicato aggiornato il alle del gepubliceerd "
        + "bijgewerkt op om laatst "
        + "publicerad uppdaterad den kl klockan publisert oppdatert opdateret udgivet julkaistu päivitetty "
        + "opublikowano aktualizacja "
        + "опубликовано обновлено дата г года опубліковано yayınlanma güncelleme tarihi diterbitkan pukul wib wita "
        + "wit pada ilichapishwa imechapishwa tarehe"
    )
        .Split(' ')
        .ToHashSet();

    static Dictionary<string, int> Numbered(params string[] months)
    {
        var numbers = new Dictionary<string, int>();
        for (var month = 0; month < months.Length; month++)
        {
            foreach (var name in months[month].Split(' ')) numbers.TryAdd(name, month + 1);
        }

        return numbers;
    }
}
