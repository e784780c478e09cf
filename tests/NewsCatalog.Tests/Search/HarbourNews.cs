namespace NewsCatalog.Tests.Search;

/// <summary>Four articles that list and cite some of each other's.</summary>
static class HarbourNews
{
    public static IEnumerable<(string Name, string Text)> Texts =>
        [
            (
                "harbour.txt",
                Text(
                    "Harbour Museum Opens After Long Delay",
                    "The museum in the old harbour opened on Monday, according to Reuters.",
                    "Night Ferries Return To The Bay",
                    "Volcano Wakes Up After A Century Of Sleep"
                )
            ),
            (
                "ferry.txt",
                Text(
                    "Night Ferries Return To The Bay",
                    "Ferries cross the bay at night again, according to Reuters, from the old harbour.",
                    "Volcano Wakes Up After A Century Of Sleep"
                )
            ),
            (
                "volcano.txt",
                Text(
                    "Volcano Wakes Up After A Century Of Sleep",
                    "The volcano erupted at noon, and ash fell on the harbour.",
                    "Harbour Museum Opens After Long Delay"
                )
            ),
            (
                "market.txt",
                Text(
                    "Market Hall Finds A New Owner At Last",
                    "The hall was sold on Friday, the seller said, and the new owner promised a renovation of the roof."
                )
            )
        ];

    public static string Text(string headline, string lead, params string[] related) =>
        $"{headline}\n\n{lead}\nVisitors came from early in the morning, and they queued along the street "
            + $"with their children and dogs.\nPhoto: Anna Example\n\n\n{string.Join('\n', related)}\n";
}
