using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>The shapes that names of outlets have: "Cape Times", "Radio Tirana", "Times of Malta",
/// "Göteborgs-Posten".</summary>
static class OutletShape
{
    const int LongestName = 6;
    const int LongestWord = 40;

    static readonly WordSet _heads = new("""
        Times Post Herald Gazette Tribune Chronicle Shimbun News Zeitung Inquirer Enquirer Examiner Telegraph Observer
        Courier Dispatch Sentinel Advertiser Newspaper Magazine TV Television Radio FM Broadcasting Newswire Weekly
        Daily Guardian Independent Intelligencer Picayune Shinbun Ilbo Jornal Diario Anzeiger Nachrichten Sanomat Pravda
        Gazeta Newsroom Rundschau Allgemeine Tagblatt Tageblatt Presse Prensa Heraldo Tribuna Crónica Noticias Matin
        Soir Parisien Giornale Messaggero Gazzettino Mattino Dagblad Courant Nieuwsblad Tidende Uutiset Correio Folha
        Abendblatt Morgenpost Volksstimme
        """);

    // Shared with companies, teams and offices: sure only after "the".
    static readonly WordSet _sharedHeads = new("""
        Star Sun Mirror Mail Express Standard Globe Echo Argus Citizen Bulletin Register Reporter Record Review Press
        Journal Monitor Mercury Today Bee Wire Insider Week Digest Online Ledger Spectator Scotsman Statesman Democrat
        Vanguard Outlook
        """);

    static readonly WordSet _sciences = new("""
        Medical Clinical Scientific Physics Chemical Biological Astronomical Geological Historical Psychological
        Nursing Surgical Dental Veterinary Mathematical Geographical Philosophical
        """);
    static readonly WordSet _agencyStems = new("News Press Information");
    static readonly WordSet _agencyWords = new("Agency Service Network Association");
    static readonly WordSet _broadcasterWords = new("Corporation Service Company Authority Corp System");
    static readonly WordSet _openings = new("""
        Daily Radio Diario Diário Jornal Gazeta Agence Agencia Agência Agenzia Noticias Rádio Corriere Gazzetta Dagens
        Channel
        """);
    static readonly string[] _endings = ["bladet", "posten", "zeitung", "tidningen", "blatt", "News", "Times", "Wire"];
    static readonly WordSet _notStations = new("WADA WNBA KPMG WIPO KFOR WWII WHCA WASP KLIA");

    public static bool MayContain(ReadOnlySpan<char> word) =>
        IsHead(word) || _openings.Contains(word) || _agencyWords.Contains(word) || IsWholeName(word);

    /// <summary>The mention whose name starts at <paramref name="first"/>, or null.</summary>
    public static OutletMention? At(Prose prose, int first)
    {
        var last = RunEnd(prose, first);
        if (last < first) return null;
        for (var end = last; end >= first; end--)
        {
            if (EvidenceFor(prose, first, end) is not { } evidence) continue;
            return end < last ? null : new OutletMention(first, end, evidence);
        }

        return null;
    }

    /// <summary>The last token of the capitalised words from <paramref name="first"/> on; one less than it where no
    /// name starts there.</summary>
    public static int RunEnd(Prose prose, int first)
    {
        if (
            !prose.IsCapital(first)
            || prose.IsIn(first, Vocabulary.Openers)
            || prose.IsIn(first, Vocabulary.DaysAndMonths)
        )
        {
            return first - 1;
        }

        if (Vocabulary.IsCompoundAdjective(prose.Word(first)))
            return first - 1;
        var last = first;
        for (var next = first + 1; next < first + LongestName; next++)
        {
            if (ContinuesName(prose, next)) last = next;
            else if (!prose.IsIn(next, Vocabulary.InnerWords) || !prose.IsCapital(next + 1)) break;
        }

        return prose[last].End - prose[first].Start > LongestName * LongestWord ? first - 1 : last;
    }

    static bool ContinuesName(Prose prose, int index) =>
        (prose[index].Kind is TokenKind.Capital or TokenKind.Number || HasArabicArticle(prose.Word(index)))
        && !prose.IsArticle(index)
        && !prose.IsIn(index, Vocabulary.DaysAndMonths);

    // "al-Bahr", "el-Watan".
    static bool HasArabicArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[2] == '-' && char.IsLower(word[0]) && char.IsUpper(word[3]);

    /// <summary>Whether a name that ends at <paramref name="last"/> is that of a scientific journal.</summary>
    public static bool IsScience(Prose prose, int last) =>
        prose.Is(last, "Journal") && (prose.IsIn(last - 1, _sciences) || prose.Is(last + 1, "of"));

    static Evidence? EvidenceFor(Prose prose, int first, int last)
    {
        var word = prose.Word(last);
        if (first == last)
            return IsWholeName(word) ? WholeNameEvidence(prose, first) : null;
        if (IsScience(prose, last)) return null;
        if (_heads.Contains(word) || EndsAgencyName(prose, last))
            return Evidence.Strong;
        if (_sharedHeads.Contains(word) || IsHead(word))
            return prose.IsArticle(first - 1) ? Evidence.Strong : Evidence.Weak;
        if (prose.IsIn(first, _openings))
            return Evidence.Strong;
        return IsTimesOfPlace(prose, first, last) ? Evidence.Strong : null;
    }

    static bool EndsAgencyName(Prose prose, int last) =>
        (prose.IsIn(last, _agencyWords) && prose.IsIn(last - 1, _agencyStems))
        || (prose.IsIn(last, _broadcasterWords) && prose.Is(last - 1, "Broadcasting"));

    static bool IsTimesOfPlace(Prose prose, int first, int last)
    {
        for (var index = first; index < last; index++)
        {
            if (prose.Word(index + 1) is "of" && (prose.Word(index) is "Times" or "Voice" or "News" or "Star"))
                return true;
        }

        return false;
    }

    // "Post-Dispatch" and "Times-Picayune" count by either half.
    static bool IsHead(ReadOnlySpan<char> word)
    {
        if (IsAnyHead(word)) return char.IsUpper(word[0]);
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])
            && (IsAnyHead(word[..hyphen]) || IsAnyHead(word[(hyphen + 1)..]));
    }

    static bool IsAnyHead(ReadOnlySpan<char> word) => _heads.Contains(word) || _sharedHeads.Contains(word);

    static bool IsWholeName(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > LongestWord)
            return false;
        if (IsStation(word))
            return true;
        if (
            word.StartsWith("News", StringComparison.Ordinal)
            && word.Length > 5
            && (char.IsUpper(word[4]) || char.IsDigit(word[4]))
        )
        {
            return true;
        }

        foreach (var ending in _endings)
        {
            if (ending == "News" && word.Length > 5 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
            if (
                word.Length > ending.Length + 1
                && word.EndsWith(ending, StringComparison.Ordinal)
                && char.IsLower(word[^(ending.Length + 1)])
            )
            {
                return true;
            }
        }

        return false;
    }

    static Evidence WholeNameEvidence(Prose prose, int index)
    {
        var isSure =
            !IsStation(prose.Word(index))
            || prose.Word(index).Contains('-')
            || prose.Word(index - 1) is "station" or "affiliate";
        return isSure ? Evidence.Strong : Evidence.Weak;
    }

    // American call letters: "WCVB", "KTLA-TV".
    static bool IsStation(ReadOnlySpan<char> word)
    {
        if (word[0] is not ('K' or 'W') || _notStations.Contains(word)) return false;
        var hyphen = word.IndexOf('-');
        var letters = hyphen < 0 ? word : word[..hyphen];
        return letters.Length == 4
            && !letters.ContainsAnyExceptInRange('A', 'Z')
            && (hyphen < 0 || word[hyphen..] is "-TV" or "-FM" or "-AM");
    }
}
