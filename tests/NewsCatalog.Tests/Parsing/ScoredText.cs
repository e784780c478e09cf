using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsCatalog.Tests.Parsing;

/// <summary>A labelled text and how well the parser read it: true positives, false positives and false negatives per
/// kind of value.</summary>
sealed partial class ScoredText
{
    static readonly string[] Core = ["headline", "lead", "paragraph", "heading", "related"];

    readonly JsonElement _gold;

    ScoredText(JsonElement gold, byte[] source)
    {
        _gold = gold;
        var article = NewsCatalog.Parsing.ArticleTextParser.Parse(NewsCatalog.Parsing.SourceText.Decode(source));
        var captions = Texts("captions").Select(Normal).ToHashSet();
        var headings = article.Sections.Select(section => section.Heading).OfType<string>().ToList();
        var paragraphs = article.Sections.SelectMany(section => section.Paragraphs).ToList();
        var labelled = gold.GetProperty("headings_labelled").GetBoolean();
        var readMore = Texts("read_more").Select(Normal).ToHashSet();

        Add(
            "headline",
            [Text("title")],
            [article.HeadlineOrigin == NewsCatalog.Articles.HeadlineOrigin.Source ? article.Headline : null]
        );
        Add("lead", [Text("lead")], [article.Lead]);
        Add("paragraph",
            [.. Sections.SelectMany(section => Texts(section, "paragraphs")).Concat(Texts("bullets")).Select(Unmarked)],
            [
                .. paragraphs
                    .Concat(labelled ? [] : headings)
                    .Where(text => !captions.Contains(Normal(text)))
                    .Select(Unmarked),
            ]
        );
        if (labelled)
        {
            Add(
                "heading",
                [.. Sections.Select(section => section.GetProperty("heading").GetString())],
                [.. headings.Where(text => !captions.Contains(Normal(text)))]
            );
        }

        Add("related", Texts("related"), [.. article.RelatedHeadlines.Where(text => !readMore.Contains(Normal(text)))]);
        Add(
            "credit",
            [Text("photo_credit")],
            [article.PhotoCredits.FirstOrDefault(credit => credit.Caption is null)?.Credit]
        );
        if (Text("published") is { } published)
            Add("published", [published], [article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        Add(
            "author",
            Texts("authors"),
            Texts("authors").Length > 0 || Text("title") is null ? [.. article.Authors] : []
        );
        Add(
            "caption",
            Texts("captions"),
            [.. article.PhotoCredits.Where(credit => credit.Caption is not null).Select(credit => credit.Raw)]
        );

        var body = paragraphs.Concat(headings).Append(article.Lead).Select(Normal).ToHashSet();
        var related = Texts("related").Select(Normal).ToHashSet();
        (Leaked, RelatedCount) = (related.Count(body.Contains), related.Count);
        LanguageIsRight = article.Language == Text("language");
    }

    public string Variant => Text("variant")!;

    public Dictionary<string, (int True, int FalsePositive, int FalseNegative)> Counts { get; } = [];

    /// <summary>Headline, lead, paragraphs, headings and related headlines are all exact.</summary>
    public bool IsExact =>
        Core.All(kind => !Counts.TryGetValue(kind, out var count) || count is { FalsePositive: 0, FalseNegative: 0 });

    public int Leaked { get; }

    public int RelatedCount { get; }

    public bool LanguageIsRight { get; }

    IEnumerable<JsonElement> Sections => _gold.GetProperty("sections").EnumerateArray();

    public static IReadOnlyList<ScoredText> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.expected.json")
                .Order(StringComparer.Ordinal)
                .Select(file => new ScoredText(
                    JsonDocument.Parse(File.ReadAllBytes(file)).RootElement,
                    File.ReadAllBytes(file.Replace(".expected.json", ".txt", StringComparison.Ordinal))
                )),
        ];

    void Add(string kind, IEnumerable<string?> gold, IEnumerable<string?> found)
    {
        var expected = gold.Where(text => !string.IsNullOrEmpty(text))
            .Select(Normal)
            .CountBy(text => text)
            .ToDictionary();
        var got = found.Where(text => !string.IsNullOrEmpty(text)).Select(Normal).CountBy(text => text).ToDictionary();
        var right = expected.Sum(one => Math.Min(one.Value, got.GetValueOrDefault(one.Key)));
        Counts[kind] = (right, got.Values.Sum() - right, expected.Values.Sum() - right);
    }

    string? Text(string key) => _gold.GetProperty(key).GetString();

    string?[] Texts(string key) => Texts(_gold, key);

    static string?[] Texts(JsonElement element, string key) =>
        [.. element.GetProperty(key).EnumerateArray().Select(text => text.GetString())];

    // For comparing: NFKC, straight quotes and dashes, one space; the same as the corpus's own scorer.
    static string Normal(string? text)
    {
        var normal = (text ?? "")
            .Normalize(System.Text.NormalizationForm.FormKC)
            .Replace("\u00AD", "")
            .Replace("\uFEFF", "")
            .Replace('‘', '\'')
            .Replace('’', '\'')
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace('–', '-')
            .Replace('—', '-')
            .Replace('−', '-');
        return Spaces().Replace(normal, " ").Trim();
    }

    static string Unmarked(string? text) => Normal(Marker().Replace(text ?? "", ""));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*(?:[\u2022*\u2013-]|\d+[.)])\s+")]
    private static partial Regex Marker();
}
