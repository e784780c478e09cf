namespace NewsCatalog.Parsing;

/// <summary>The words by which a sentence is cut to a headline.</summary>
static class HeadlineWords
{
    /// <summary>What begins a further clause after a comma in English.</summary>
    public static readonly HashSet<string> AfterComma = new(
        [
            "which", "who", "whose", "where", "while", "as", "after", "before", "but", "and", "with", "following",
            "because", "since", "although", "though", "amid", "despite", "when", "if", "so", "including", "such",
            "according", "even", "just", "only", "raising", "days", "hours", "weeks", "months", "years", "in", "at",
            "on", "by", "a", "an",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What begins a further clause without one.</summary>
    public static readonly HashSet<string> Subordinate = new(
        [
            "which", "whose", "while", "after", "before", "because", "although", "though", "amid", "despite", "when",
            "as", "following", "in order",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Words that no headline ends on, by language, beside the most common ones.</summary>
    public static readonly Dictionary<string, string> Small = new()
    {
        ["en"] = """
            into over about against between under than through during until among within without upon toward towards
            onto per via how what when where while because if so nor very most more some any no every each such can
            could should may might must do does did being also just we you our your my i she her several many much few
            other another both whose whom why like near around behind beside including according before since though
            """,
        ["de"] = "gegen bei ab zwischen unter ohne seit während wegen noch hinter neben sehr kein keine ihre seine",
        ["fr"] = "y il contre entre sous vers chez avant pendant depuis très leurs sans jusqu ont",
        ["es"] = "contra ante bajo tras hacia durante hace sin según muy cada sobre",
        ["it"] = "tra fra contro verso durante fino senza sotto ogni molto sul sulla",
        ["pt"] = "contra sob sobre durante sem cada muito entre",
        ["nl"] = "tussen tegen onder zonder tijdens sinds heel elke",
        ["sv"] = "mot mellan under utan efter mycket varje",
        ["pl"] = "między przez pod bez przed po bardzo każdy",
        ["ru"] = "между против под без перед после очень каждый среди",
    };

    /// <summary>What begins an attribution, in the languages that this product meets most.</summary>
    public static readonly string[] Attributions =
    [
        "according to ", "as reported by ", "citing ", "speaking to ", "speaking at ", "in an interview with ",
        "in a statement", "as ", "laut ", "nach angaben ", "nach informationen ", "wie ", "einem bericht ", "zufolge ",
        "selon ", "d'après ", "d’après ", "según ", "de acuerdo con ", "segundo ", "de acordo com ", "secondo ",
        "stando a ", "volgens ", "enligt ", "ifølge ", "mukaan ", "według ", "jak podaje ", "podle ", "podľa ",
        "potrivit ", "conform ", "prema ", "по словам ", "по данным ", "согласно ", "за словами ", "за даними ",
        "според ", "menurut ", "theo ", "kwa mujibu wa ", "σύμφωνα με ", "وفقا ل", "بحسب ", "به گزارش ",
    ];
}
