using NewsCatalog.Tests;

[assembly: AssemblyFixture(typeof(NewsCatalog.Api.Tests.Fixtures.Archive))]

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Six articles that differ in author, date, language and cited outlets, for the tests of what a list can be
/// asked.</summary>
public sealed class Archive : IDisposable
{
    readonly Lazy<CatalogApplication> _application = new(() => CatalogApplication.Start(Texts()));

    internal CatalogApplication Application => _application.Value;

    public void Dispose()
    {
        if (_application.IsValueCreated) _application.Value.Dispose();
    }

    internal static TextFolder Texts() =>
        new TextFolder()
            .With(
                "harbour.txt",
                Text(
                    "Harbour Museum Opens After Long Delay",
                    "Jane Doe",
                    "2026-03-01",
                    "according to the Asahi Shimbun newspaper"
                )
            )
            .With(
                "bridge.txt",
                Text(
                    "Old Bridge Closes For Repairs",
                    "Jane Doe and John Roe",
                    "2026-03-02T10:00:00Z",
                    "Reuters reported"
                )
            )
            .With("ferry.txt", Text("Ferry Line Adds Night Service", "John Roe", "2025-12-31", "according to Reuters"))
            .With("market.txt", Text("Market Hall Finds New Owner", "Doe, Ann", null, "a spokesman said"))
            .With("école.txt", French("Le Musée Du Port Ouvre Enfin Ses Portes Au Public", "Zoé Müller", "2026-03-02"))
            .With("plain.txt", NewsText.Of("The old observatory on the hill", NewsText.Headlines("the hill", 2)));

    static string Text(string headline, string author, string? date, string attribution) =>
        $"""
        {headline}
        By {author}
        {date}

            The city said on Monday that the plan had been delayed for years, {attribution}, and that many people had waited for it.
            Visitors came from early in the morning, and they queued along the street with their children and dogs.
            More of them are expected on the weekend when the weather is better and the shops are open.

        """;

    static string French(string headline, string author, string date) =>
        $"""
        {headline}
        Par {author}
        {date}

            La ville a annoncé lundi que le projet avait été retardé pendant des années et que beaucoup de gens l'avaient attendu avec impatience.
            Les visiteurs sont venus tôt le matin et ils ont fait la queue dans la rue avec leurs enfants et leurs chiens pendant des heures.

        """;
}
