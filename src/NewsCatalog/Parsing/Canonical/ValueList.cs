using System.Globalization;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>All values of an article as texts, each with its JSON Pointer.</summary>
static class ValueList
{
    public static IEnumerable<(string Pointer, string? Value)> Of(ArticleValues values) =>
        [
            ("/headline", values.Headline),
            ("/lead", values.Lead),
            ("/byline", values.Byline),
            .. List("/authors", values.Authors),
            ("/dateline", values.Dateline),
            ("/publishedAt", values.PublishedAt?.ToString("O", CultureInfo.InvariantCulture)),
            ("/publishedPrecision", values.PublishedPrecision?.ToString()),
            ("/language", values.Language),
            .. List("/tags", values.Tags),
            ("/description", values.Description),
            .. Count("/sections", values.Sections),
            .. values.Sections.SelectMany(
                (section, index) =>
                    List($"/sections/{index}/paragraphs", section.Paragraphs)
                        .Prepend(($"/sections/{index}/heading", section.Heading))
            ),
            .. Count("/photoCredits", values.PhotoCredits),
            .. values.PhotoCredits.SelectMany((credit, index) => Of(credit, $"/photoCredits/{index}")),
            .. List("/relatedHeadlines", values.RelatedHeadlines),
        ];

    static (string Pointer, string? Value)[] Of(Articles.PhotoCredit credit, string pointer) =>
        [($"{pointer}/credit", credit.Credit), ($"{pointer}/raw", credit.Raw), ($"{pointer}/caption", credit.Caption)];

    static IEnumerable<(string Pointer, string? Value)> List(string pointer, IReadOnlyList<string> texts) =>
        Count(pointer, texts).Concat(texts.Select((text, index) => ($"{pointer}/{index}", (string?)text)));

    static (string Pointer, string? Value)[] Count<T>(string pointer, IReadOnlyList<T> items) =>
        [(pointer, items.Count.ToString(CultureInfo.InvariantCulture))];
}
