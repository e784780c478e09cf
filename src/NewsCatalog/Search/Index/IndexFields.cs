using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using NewsCatalog.Articles;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Search.Index;

/// <summary>What is where in the index: articles and related headlines are documents of one index, with fields of
/// different names.</summary>
static class IndexFields
{
    /// <summary>Raised when documents are made differently, so that the index is built again.</summary>
    public const string AnalysisVersion = "12";

    /// <summary>What lengths of texts are written for and hits are ranked by.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity();

    public const string Kind = "kind";
    public const string ArticleKind = "article";
    public const string HeadlineKind = "headline";

    public const string Id = "id";

    /// <summary>The ids of the headlines an article lists, to know them when it changes.</summary>
    public const string Listed = "listed";

    public const string SourceName = "source";
    public const string Published = "published";
    public const string PublishedMonth = "month";
    public const string Added = "added";
    public const string Modified = "modified";
    public const string WordCount = "wordCount";
    public const string HeadlineOrder = "headline.order";
    public const string Language = "language";
    public const string Author = "author";

    /// <summary>The key of an author with the name as this article writes it, to count and show.</summary>
    public const string AuthorName = "author.name";

    public const string Outlet = "outlet";
    public const string Tag = "tag";

    /// <summary>The key of a tag with the tag as this article writes it.</summary>
    public const string TagName = "tag.name";

    /// <summary>The folder of the source and every folder above it.</summary>
    public const string Folder = "folder";

    /// <summary>The first letters of the words of an article's headline: thousands of words begin with one
    /// letter.</summary>
    public const string HeadlineStarts = "headline.starts";
    public const int LongestStart = 2;

    /// <summary>How the words of an article are spelt, see <see cref="Analysis.Spellings"/>.</summary>
    public const string Spellings = "spellings";

    /// <summary>Present where the program made the headline, of words that stand in the text as well.</summary>
    public const string DerivedHeadline = "headline.derived";

    public const string Status = "status";
    public const string References = "references";

    /// <summary>The parts of an article, and how much a word counts that stands there.</summary>
    public static IReadOnlyDictionary<SearchField, int> Weights { get; } = new Dictionary<SearchField, int>
    {
        [SearchField.Headline] = 10,
        [SearchField.Lead] = 2,
        [SearchField.Heading] = 1,
        [SearchField.Body] = 1,
        [SearchField.Credit] = 1,
        [SearchField.Tag] = 1,
        [SearchField.Author] = 1,
        [SearchField.Source] = 1,
    };

    /// <summary>How much a word counts in a part of an article.</summary>
    public static int WeightOf(SearchField field, bool isDerived) =>
        isDerived && field == SearchField.Headline ? Weights[SearchField.Body] : Weights[field];

    public static SearchScope Articles { get; } = new(ArticleKind, SearchPart.Of("all", Weights[SearchField.Body]))
    {
        Headline = SearchPart.Of(Name(SearchField.Headline), Weights[SearchField.Headline]),
    };

    public static SearchScope Headlines { get; } = new(HeadlineKind, SearchPart.Of("related", weight: 1));

    /// <summary>The stems of one part.</summary>
    public static string StemsOf(SearchField field) => $"{Name(field)}.stems";

    /// <summary>Stands before and behind a part, among all words of an article; no text has it.</summary>
    public static string MarkOf(SearchField field) => $"\u0001{Name(field)}";

    public static string Of(ArticleTime time) => time switch
    {
        ArticleTime.Published => Published,
        ArticleTime.Added => Added,
        _ => Modified,
    };

    /// <summary>Where the keys of a field are, that articles are filtered by.</summary>
    public static string KeysOf(ArticleField field) => field switch
    {
        ArticleField.Author => Author,
        ArticleField.CitedSource => Outlet,
        ArticleField.Language => Language,
        ArticleField.PublishedYear or ArticleField.PublishedMonth => PublishedMonth,
        ArticleField.SourceName => SourceName,
        ArticleField.Tag => Tag,
        ArticleField.Folder => Folder,
    };

    /// <summary>Where the values of a field are, that articles are counted by.</summary>
    public static string ValuesOf(ArticleField field) => field switch
    {
        ArticleField.Author => AuthorName,
        ArticleField.Tag => TagName,
        _ => KeysOf(field),
    };

    /// <summary>See <see cref="HeadlineStarts"/>.</summary>
    public static IEnumerable<string> StartsOf(string word) =>
        from length in Enumerable.Range(1, Math.Min(LongestStart, word.Length))
        where !char.IsHighSurrogate(word[length - 1])
        select word[..length];

    /// <summary>The term of all articles whose headline the program made.</summary>
    public static Term Derived => new(DerivedHeadline, "1");

    static string Name(SearchField field) => field.ToString().ToLowerInvariant();
}
