using CsCheck;
using NewsCatalog.Articles;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Snippets;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Search;

/// <summary>A search in a field finds the articles that have its words in a text of that field, and no
/// others.</summary>
public sealed class PartSearchPropertyTests
{
    const int Articles = 12;

    static readonly string[] Words =
    [
        "museum", "museums", "harbour", "volcano", "volcanic", "the", "of", "bridges", "bridge", "storm",
    ];

    static readonly string[] Terms =
    [
        "museum", "volcano", "bridges", "the", "\"the museum\"", "\"of the\"", "\"storm of the bridge\"", "\"museum\"",
        "mus*", "volc*", "museun~", "strom~", "東京", "\"東京 bridge\"", "京",
    ];

    static readonly string[] Queries =
    [
        .. Enum.GetValues<SearchField>()
            .SelectMany(field => Terms.Select(term => $"{field.ToString().ToLowerInvariant()}:{term}")),
    ];

    static readonly string[] Ends = ["", " 東京 bridge", " 東京都 bridge", " 京"];

    static readonly Gen<(string Folder, string Text)> Source =
        from headline in Some(3, 6)
        from lead in Some(6, 20)
        from heading in Some(2, 4)
        from body in Some(5, 20).List[1, 4]
        from end in Gen.Int[0, 3].Select(at => Ends[at])
        from credit in Some(1, 3)
        from tag in Some(2, 6)
        from author in Some(2, 4)
        from name in Some(2, 5)
        select (name, $"---\ntags: [{tag}, the {tag}]\nauthors: [{Titled(author)}]\n---\n{Titled(headline)} Again\n\nYesterday {lead} it was said.\n{Titled(heading)}\nPeople {string.Join(".\nThey ", body)}{end}.\nPhoto: Anna {Titled(credit)}\n\n\n");

    [Fact]
    public async Task A_field_finds_what_its_texts_have()
    {
        var found = new HashSet<string>();
        await Source.Array[Articles]
            .SampleAsync(sources => CompareAsync(sources, found), iter: Rounds.Or(10, inCI: 20), threads: 1);
        foreach (var field in Enum.GetValues<SearchField>())
        {
            found
                .Should()
                .Contain(
                    query => query.StartsWith($"{field}:\"", StringComparison.OrdinalIgnoreCase),
                    "phrases are found in each"
                );
        }
    }

    static async Task CompareAsync((string Folder, string Text)[] sources, HashSet<string> foundByAny)
    {
        using var catalog = new SearchableCatalog();
        var names = sources.Select((source, number) => $"{source.Folder}/{number}.txt").ToList();
        await catalog.MergeAsync(names.Zip(sources, (name, source) => (name, source.Text)));
        var stored = new List<Article>();
        foreach (var name in names)
        {
            var id = ContentId.OfArticle(name);
            stored.Add(
                (
                    await catalog.Database.Get<IArticleRepository, Article?>(articles =>
                        articles.FindAsync(id, TestContext.Current.CancellationToken)
                    )
                )!
            );
        }

        foreach (var query in Queries)
        {
            var found = await catalog.FindAsync(query);
            var term = (SearchTerm)SearchQuery.Parse(query).Root;
            found
                .Should()
                .BeEquivalentTo(
                    stored.Where(article => Has(article, term)).Select(article => article.SourceName),
                    query
                );
            if (found.Count > 0)
                foundByAny.Add(query);
        }
    }

    static bool Has(Article article, SearchTerm term)
    {
        var matcher = TermMatcher.OfAnyLanguage(term) ?? TermMatcher.Of((WordNode)term, article.Language);
        var words = new TextTokens();
        foreach (var text in ArticleTexts.Of(article).Where(text => text.Field == term.Field))
        {
            words.Read(text.Text, article.Language);
            if (Enumerable.Range(0, words.Count).Any(index => matcher.LengthAt(words, index) > 0)) return true;
        }

        return false;
    }

    static string Titled(string text) =>
        string.Join(' ', text.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    static Gen<string> Some(int least, int most) =>
        Gen.Int[0, Words.Length - 1]
            .Select(at => Words[at])
            .Array[least, most]
            .Select(words => string.Join(' ', words));
}
