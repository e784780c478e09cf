namespace NewsCatalog.Parsing.Dates;

/// <summary>The words of date lines, in lower case without a final dot.</summary>
static class DateWords
{
    /// <summary>Forms of month names that are in use and that <see cref="DateNames"/> has not.</summary>
    public static readonly Dictionary<string, int> OtherMonths = new()
    {
        ["januarja"] = 1,
        ["febb"] = 2,
        ["feber"] = 2,
        ["fevr"] = 2,
        ["marco"] = 3,
        ["mrz"] = 3,
        ["aout"] = 8,
        ["septembro"] = 9,
    };

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

    /// <summary>What makes the number of an hour one of the afternoon (true) or of the morning.</summary>
    public static readonly Dictionary<string, bool> Halves = new()
    {
        ["am"] = false,
        ["上午"] = false,
        ["午前"] = false,
        ["오전"] = false,
        ["pm"] = true,
        ["下午"] = true,
        ["午後"] = true,
        ["오후"] = true,
    };

    /// <summary>Words behind which a number is a month: <c>3 tháng 5</c>.</summary>
    public static readonly HashSet<string> BeforeNumberedMonth = ["tháng", "thg"];

    /// <summary>Words that stand around a date without changing it: "published", "updated", prepositions.</summary>
    public static readonly HashSet<string> Around = (
        "published publish updated update posted last first modified created date dated issued released on at "
        + "the of and time edited story "
        + "veröffentlicht aktualisiert stand vom am um den uhr datum erstellt zuletzt publié publie le mis à jour "
        + "modifié à a du de mise "
        + "publicado actualizado el las del fecha atualizado em às pubblicato aggiornato il alle del gepubliceerd "
        + "bijgewerkt op om laatst "
        + "publicerad uppdaterad den kl klockan publisert oppdatert opdateret udgivet julkaistu päivitetty "
        + "opublikowano aktualizacja "
        + "опубликовано обновлено дата г года опубліковано yayın yayınlanma güncelleme tarihi "
        + "diterbitkan pukul wib wita "
        + "wit pada ilichapishwa imechapishwa tarehe ที่ วันที่ พ.ศ ngày năm"
    )
        .Split(' ')
        .ToHashSet();

    /// <summary>Words that say that a date is one of a change.</summary>
    public static readonly HashSet<string> OfUpdate = (
        "updated update modified edited revised aktualisiert aktualisierung geändert jour modifié actualizado "
        + "actualización modificado atualizado atualizada aggiornato aggiornamento bijgewerkt uppdaterad oppdatert "
        + "opdateret päivitetty aktualizacja zaktualizowano aktualizováno aktualizované frissítve actualizat ažurirano "
        + "posodobljeno обновлено оновлено обновена ενημερώθηκε ενημέρωση güncelleme güncellendi "
        + "diperbarui dikemaskini "
        + "imesasishwa تحديث محدث به‌روزرسانی अपडेट अद्यतन 更新 更新时间 更新日 更新日時 수정 업데이트"
    )
        .Split(' ')
        .ToHashSet();
}
