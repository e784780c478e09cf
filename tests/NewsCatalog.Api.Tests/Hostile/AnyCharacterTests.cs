using System.Globalization;
using System.Net;
using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>Every Unicode character, noncharacters and lone surrogates included, goes all the way in and through every
/// view.</summary>
public sealed class AnyCharacterTests
{
    /// <summary>So many characters stand in one headline.</summary>
    const int Together = 24;

    static readonly string[] Views =
    [
        "", "?format=jsonld", "?format=ninjs", "?format=md", "?format=html", "?format=txt", "/source", "/provenance",
        "/related-headlines", "/referring-articles", "/similar",
    ];

    static readonly string[] Lists =
    [
        "/api/v1/articles?limit=100&embed=sections,citedSources,relatedHeadlines&facets=language,author,citedSource,publishedYear",
        "/feeds/articles.rss?limit=100", "/feeds/articles.atom?limit=100", "/feeds/articles.json?limit=100",
        "/sitemap-news.xml", "/api/v1/related-headlines?limit=100", "/api/v1/cited-sources?limit=100",
        "/api/v1/changes?limit=1000",
    ];

    [Fact]
    public async Task Each_one_is_read_in_every_place_and_shown_in_every_view()
    {
        var folder = new TextFolder();
        var texts = 0;
        foreach (var characters in Odd().Chunk(Together))
        {
            folder.With(
                $"{texts++:0000}.txt",
                Encoding.Unicode.GetPreamble().Concat(Utf16(Text(string.Concat(characters)))).ToArray()
            );
        }

        using var application = CatalogApplication.Start(folder);

        var urls = new List<string>();
        for (var list = "/api/v1/articles?limit=100"; list is not null;)
        {
            var page = await application.GetAsync(list);
            urls.AddRange(
                page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url").GetString()!)
            );
            list = page.GetProperty("next").GetString();
        }

        urls.Should().HaveCount(texts);
        foreach (var address in urls.SelectMany(url => Views.Select(view => url + view)).Concat(Lists))
        {
            using var response = await application.SendAsync(HttpMethod.Get, address);
            response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Each_one_in_each_parameter_gets_an_answer_or_a_clear_refusal()
    {
        using var application = CatalogApplication.Start(new TextFolder().WithSeed());
        await application.GetAsync("/api/v1/articles?q=japan");
        foreach (var characters in Odd().Chunk(8).Select(some => string.Concat(some)))
        {
            foreach (
                var parameter in (string[])
                    [
                        "articles?author", "articles?citedSource", "articles?language", "articles?sourceName",
                        "articles?q", "suggestions?prefix", "cited-sources?q", "related-headlines?q",
                    ]
            )
            {
                var address =
                    $"/api/v1/{parameter}={string.Concat(Encoding.UTF8.GetBytes($"a{characters}b").Select(one => $"%{one:X2}"))}";
                using var response = await application.SendAsync(HttpMethod.Get, address);
                ((int)response.StatusCode).Should().BeOneOf([200, 400], address);
            }
        }
    }

    // What no writing system consists of, all of it, and one letter in a hundred of the rest.
    static IEnumerable<string> Odd() =>
        from code in Enumerable.Range(0x20, 0x10FFFF - 0x20 + 1)
        where code % 101 == 0 || (code & 0xFFFE) == 0xFFFE || IsOdd(CharUnicodeInfo.GetUnicodeCategory(code), code)
        select code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);

    static bool IsOdd(UnicodeCategory category, int code) =>
        category switch
        {
            UnicodeCategory.Surrogate => code % 64 == 0,
            UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => code % 5003 == 0
                || code is >= 0xFDD0 and <= 0xFDEF,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.OtherSymbol => code is < 0x250 or (>= 0xFB00 and <= 0xFFFF),
            _ => true,
        };

    static string Text(string odd) =>
        $"""
        Council {odd} Opens Bridge
        By Jane {odd} Doe

            {odd}The council said that many people had waited for it for years, according to the {odd} Times newspaper {odd}.
            A {odd} Heading
            Visitors came from early in the morning, and they queued along the street {odd} with their children and dogs.
            Photo: Anna {odd}


        Mayor {odd} Opens New Bridge After Years
        {odd} Ferry Service Resumes On Route {odd}

        """;

    static byte[] Utf16(string text) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
}
