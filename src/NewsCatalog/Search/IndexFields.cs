using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>What is where in the index: articles and related headlines are documents of one index, with fields of different names.</summary>
static class IndexFields
{
    /// <summary>Raised when documents are made differently, so that the index is built again.</summary>
    public const string AnalysisVersion = "3";

    public const string Kind = "kind";
    public const string ArticleKind = "article";
    public const string HeadlineKind = "headline";

    public const string Id = "id";

    /// <summary>The ids of the headlines an article lists: stored to know them when it changes, and indexed.</summary>
    public const string Listed = "listed";

    public const string Published = "published";
    public const string PublishedYear = "year";
    public const string Added = "added";
    public const string Modified = "modified";
    public const string WordCount = "wordCount";
    public const string HeadlineOrder = "headline.order";
    public const string Language = "language";
    public const string Author = "author";

    /// <summary>The key of an author with the name as this article writes it, to count and show.</summary>
    public const string AuthorName = "author.name";

    public const string Outlet = "outlet";

    /// <summary>The first letters of the words of an article's headline: thousands of words begin with one letter.</summary>
    public const string HeadlineStarts = "headline.starts";
    public const int LongestStart = 2;

    public const string Status = "status";
    public const string References = "references";

    /// <summary>The parts of an article, and how much a word counts that stands there.</summary>
    public static IReadOnlyDictionary<SearchField, int> Weights { get; } = new Dictionary<SearchField, int>
    {
        [SearchField.Headline] = 10,
        [SearchField.Lead] = 4,
        [SearchField.Heading] = 3,
        [SearchField.Body] = 1,
        [SearchField.Credit] = 1,
    };

    public static SearchScope Articles { get; } = new(
        ArticleKind, "stems", "words", [.. Weights.Select(part => SearchScope.Part.Of(part.Key, Name(part.Key), part.Value))]);

    public static SearchScope Headlines { get; } = new(
        HeadlineKind, "related.stems", "related", [SearchScope.Part.Of(SearchField.Headline, "related", weight: 1)]);

    public static string Of(ArticleTime time) => time switch
    {
        ArticleTime.Published => Published,
        ArticleTime.Added => Added,
        _ => Modified,
    };

    static string Name(SearchField field) => field.ToString().ToLowerInvariant();
}

/// <summary>
/// The fields that one kind of document is searched by: <c>Stems</c> holds the stems of all its words and <c>Words</c> the words as they
/// are; the parts have both of their own, the words with positions, and <c>Pairs</c> of common words.
/// </summary>
sealed record SearchScope(string Kind, string Stems, string Words, IReadOnlyList<SearchScope.Part> Parts)
{
    public string StemsOf(SearchField? field) => field is null ? Stems : PartOf(field.Value).Stems;

    public string WordsOf(SearchField? field) => field is null ? Words : PartOf(field.Value).Words;

    public IEnumerable<Part> PartsOf(SearchField? field) => field is null ? Parts : [PartOf(field.Value)];

    Part PartOf(SearchField field) => Parts.First(part => part.Field == field);

    public sealed record Part(SearchField Field, string Words, string Stems, string Pairs, int Weight)
    {
        public static Part Of(SearchField field, string name, int weight) => new(field, name, $"{name}.stems", $"{name}.pairs", weight);
    }
}
