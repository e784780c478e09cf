using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Stations that are called after their network and a number or place: "ABC7", "Fox 13 Tampa Bay", "CBC
/// Manitoba".</summary>
static class Networks
{
    static readonly WordSet _networks = new("ABC NBC CBS Fox CBC CTV ITV BBC PBS CW Univision Telemundo");

    // Only with a number: "Global Witness" is no station.
    static readonly WordSet _numbered = new("Global News Channel Action Eyewitness");

    static readonly WordSet _places = new("""
        Alabama Alaska Arizona Arkansas Colorado Connecticut Florida Georgia Hawaii Idaho Indiana Iowa Kansas Kentucky
        Louisiana Maine Maryland Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon
        Tennessee Texas Utah Vermont Wisconsin Wyoming Albany Anchorage Atlanta Austin Baltimore Boston Buffalo
        Charlotte Chicago Cincinnati Cleveland Columbus Dallas Denver Detroit Houston Jacksonville Memphis Miami
        Milwaukee Minneapolis Nashville Omaha Orlando Philadelphia Philly Phoenix Pittsburgh Portland Raleigh Richmond
        Sacramento Seattle Spokane Tampa Toledo Tucson Tulsa Washington DFW Alberta Calgary Edmonton Halifax Hamilton
        Kitchener London Manitoba Montreal Newfoundland Ontario Ottawa Quebec Regina Saskatchewan Saskatoon Toronto
        Vancouver Windsor Winnipeg Adelaide Brisbane Canberra Darwin Hobart Melbourne Newcastle Perth Sydney Tasmania
        Queensland Victoria Anglia Border Granada Meridian Yorkshire Wales Scotland Cymru Ulster Bristol Cumbria Devon
        Essex Kent Leeds Leicester Merseyside Norfolk Nottingham Oxford Sheffield Shropshire Somerset Suffolk Surrey
        Sussex Wiltshire
        """);
    static readonly string[] _longPlaces =
    [
        "New York", "Los Angeles", "San Francisco", "San Diego", "San Antonio", "Las Vegas", "Bay Area", "Tampa Bay",
        "Salt Lake City", "Kansas City", "Oklahoma City", "St. Louis", "New Orleans", "New England", "New Jersey",
        "New Mexico", "New Hampshire", "North Carolina", "South Carolina", "North Dakota", "South Dakota",
        "West Virginia", "Rhode Island", "Palm Beach", "South Florida", "Southern California", "Fort Worth",
        "Twin Cities", "British Columbia", "Nova Scotia", "New Brunswick", "Prince Edward Island", "Atlantic Canada",
        "Northern Ontario", "Tyne Tees", "West Country", "Northern Ireland", "South Australia", "Western Australia",
        "Gold Coast", "Far North", "North Coast",
    ];

    /// <summary>Whether one word is a network and its channel: "NBC4".</summary>
    public static bool IsNumberedStation(ReadOnlySpan<char> word)
    {
        var letters = word.TrimEnd("0123456789");
        return word.Length - letters.Length is 1 or 2 && _networks.Contains(letters) && char.IsUpper(word[0]);
    }

    /// <summary>The last token of the station that starts at <paramref name="first"/>; one less than it where none
    /// does.</summary>
    public static int StationEnd(Prose prose, int first)
    {
        var isNetwork = prose.IsCapital(first)
            && (prose.IsIn(first, _networks) || IsNumberedStation(prose.Word(first)));
        if (!isNetwork && !(prose.IsIn(first, _numbered) && prose.IsCapital(first))) return first - 1;
        var last = first;
        if (IsNumberedStation(prose.Word(first)))
            return prose.Is(first + 1, "News") ? first + 1 : PlaceEnd(prose, first + 1);
        if (isNetwork && prose.Word(last + 1) is "News" or "Radio" or "TV" or "Local") last++;
        var isNumbered = prose[last + 1].Kind == TokenKind.Number && prose[last + 1].Length <= 2;
        if (isNumbered) last++;
        if (prose.Is(last + 1, "News") && isNumbered) last++;
        var place = isNetwork || isNumbered ? PlaceEnd(prose, last + 1) : last;
        return place > last || isNumbered ? place : first - 1;
    }

    static int PlaceEnd(Prose prose, int first)
    {
        foreach (var place in _longPlaces)
        {
            var words = place.Count(character => character == ' ');
            if (prose[first + words].IsWord && prose.Text(first, first + words) == place) return first + words;
        }

        return prose.IsCapital(first) && prose.IsIn(first, _places) ? first : first - 1;
    }
}
