namespace NewsCatalog.Parsing.Canonical;

/// <summary>The keys that an object of the JSON may have.</summary>
/// <param name="What">What the object is, with its article ("an article").</param>
/// <param name="Values">Those that are read.</param>
/// <param name="Computed">Those of the answers of the API that follow from the values. They are not read.</param>
sealed record JsonKeys(string What, IReadOnlyList<string> Values, IReadOnlyList<string> Computed)
{
    public static readonly JsonKeys Article = new(
        "an article",
        [
            "headline", "headlineOrigin", "lead", "byline", "authors", "dateline", "publishedAt", "publishedPrecision",
            "updatedAt", "language", "tags", "description", "sections", "photoCredits", "relatedHeadlines", "source",
            "sourceName",
        ],
        [
            "id", "url", "version", "slug", "publishedOrigin", "wordCount", "citedSources", "relatedHeadlineCount",
            "addedAt", "modifiedAt", "snippet", "provenance",
        ]
    );

    public static readonly JsonKeys Section = new("a section", ["heading", "paragraphs"], []);

    public static readonly JsonKeys PhotoCredit = new("a photo credit", ["credit", "raw", "caption"], []);

    public static readonly JsonKeys RelatedHeadline = new(
        "a related headline",
        ["text"],
        ["id", "position", "link", "resolution"]
    );

    public static readonly JsonKeys Source = new(
        "a source",
        ["name"],
        ["sha256", "bytes", "lines", "encoding", "parserVersion", "url"]
    );

    public bool Contains(string key) => Values.Contains(key) || Computed.Contains(key);
}
