using System.Text.Json;

[assembly: AssemblyFixture(typeof(NewsCatalog.Api.Tests.Formats.Shelf))]

namespace NewsCatalog.Api.Tests.Formats;

/// <summary>An article that has every part, the shipped one, one that has hardly any, one with front matter, and those
/// of <see cref="Archive"/>.</summary>
public sealed class Shelf : IDisposable
{
    const string Rich =
        """
        Second bridge <approved> after eleven years & "two" votes
        By Jane Doe and John O'Roe, City Desk
        24 September 2009
        RIVERTON (Example Press) - The city council agreed on Monday to build a second bridge over the river, Reuters reported.
        A Long <Dispute>
        Residents of the districts had asked for it since the floods, according to the Asahi Shimbun newspaper (via Kyodo), but for years * nothing * was done.
        Opponents feared more traffic & noise. They collected nine thousand signatures, too few for a referendum.
        The new bridge seen from the <river>. Photo: Anna Example

        Related stories
        Old Bridge Closes For Repairs
        Ferry Operator [Again] Announces Higher Fares For The Summer
        Mayor Rules Out <b>Third</b> Term & Retires

        """;

    const string Post =
        """
        ---
        title: The old pier & its <future>
        date: 2024-05-02
        authors: [Mara Lindqvist, Tom Okafor]
        tags: [Piers, R&D <x>, piers]
        description: What becomes of the pier
        lang: en-GB
        ---
        The old pier of Tallholm will be rebuilt in oak and steel next year, the port authority said on Thursday.
        It had been closed since the storms of the winter, and the ferry had to land at the other side of the bay.

        """;

    readonly Lazy<CatalogApplication> _application = new(() => CatalogApplication.Start(
        Archive.Texts().WithSeed().With("rich.txt", Rich).With("bare.txt", "Xyzzy").With("2024/05/pier.txt", Post)));

    internal CatalogApplication Application => _application.Value;

    /// <summary>The article that was read from a source, as JSON.</summary>
    internal async Task<JsonElement> ArticleAsync(string source)
    {
        var page = await Application.GetAsync($"/api/v1/articles?sourceName={source}");
        return await Application.GetAsync(page.Items("items").Single().Text("url")!);
    }

    /// <summary>Another representation of an article.</summary>
    internal Task<string> TextAsync(JsonElement article, string format) =>
        Application.Client.GetStringAsync(
            $"{article.Text("url")}?format={format}",
            TestContext.Current.CancellationToken
        );

    /// <summary>A page for people.</summary>
    internal Task<string> GetPageAsync(string address) =>
        Application.Client.GetStringAsync(address, TestContext.Current.CancellationToken);

    /// <summary>The absolute form of an address.</summary>
    internal string Absolute(string address) => new Uri(Application.Client.BaseAddress!, address).AbsoluteUri;

    public void Dispose()
    {
        if (_application.IsValueCreated) _application.Value.Dispose();
    }
}
