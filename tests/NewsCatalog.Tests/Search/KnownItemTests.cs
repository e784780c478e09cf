using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Parsing;
using NewsCatalog.Search;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;
using Directory = System.IO.Directory;

namespace NewsCatalog.Tests.Search;

/// <summary>
/// Known-item search: each labelled text is looked for by its own true title, which is kept out of the index, as a
/// reader pastes it: leniently, because a headline says many things in words that its text does not use.
/// </summary>
public sealed class KnownItemTests(ITestOutputHelper output)
{
    const int First = 10;

    [Theory]
    [InlineData("seed_shape_cc_101")]
    [InlineData("seed_shape_cc_102")]
    [InlineData("seed_shape_cc_103")]
    public async Task A_text_is_among_the_first_ten_that_its_own_title_finds(string set)
    {
        var folder = TextFolder.TryUpwards($"shared/corpus/{set}");
        Skip.When(folder is null, $"the labelled corpus (shared/corpus/{set}) is not beside the checkout");
        var texts = Directory
            .EnumerateFiles(folder, "*.expected.json")
            .Order(StringComparer.Ordinal)
            .Select(Labelled.Read)
            .ToList();
        using var catalog = new SqliteDatabase();
        await catalog.Writer(articles =>
            articles.WriteAsync([.. texts.Select(text => text.Source)], TestContext.Current.CancellationToken)
        );

        var (found, ranks, foundStrictly) = (0, new List<string>(), 0);
        foreach (var text in texts)
        {
            var (ids, _) = await FindAsync(catalog, SearchQuery.ParseLenient(text.Title));
            if (ids.Contains(text.Id)) found++;
            else ranks.Add(text.Title);
            (ids, var didYouMean) = await FindAsync(catalog, SearchQuery.Parse(text.Title));
            if (ids.Count == 0 && didYouMean is not null)
                (ids, _) = await FindAsync(catalog, SearchQuery.Parse(didYouMean));
            if (ids.Contains(text.Id)) foundStrictly++;
        }

        using var plain = new PlainIndex(texts);
        output.WriteLine(
            $"{set}: {found} of {texts.Count} ({(double)found / texts.Count:P1}) among the first {First}; "
                + $"plain BM25 of one field {texts.Count(plain.Finds)}; "
                + $"with all words of the title, or else any of them as is offered {foundStrictly}; "
                + $"not found: {string.Join("; ", ranks)}"
        );
        ((double)found / texts.Count).Should().BeGreaterThanOrEqualTo(0.97);
        ((double)foundStrictly / texts.Count).Should().BeGreaterThanOrEqualTo(0.97);
    }

    static Task<(List<string> Ids, string? DidYouMean)> FindAsync(CatalogDatabase catalog, SearchQuery query) =>
        catalog.Get<ArticleSearch, (List<string>, string?)>(async search =>
        {
            var hits = await search.FindAsync(
                new ArticleListRequest(
                    ArticleFilter.All,
                    query,
                    Order: null,
                    new PageRequest(First),
                    ArticleParts.None,
                    []
                ),
                TestContext.Current.CancellationToken
            );
            return ([.. hits.Page.Items.Select(hit => hit.Article.Id)], hits.Report!.DidYouMean);
        });

    sealed record Labelled(string Title, ArticleDraft Source)
    {
        public string Id => ContentId.OfArticle(Source.SourceName);

        public static Labelled Read(string file)
        {
            var label = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var name = label.GetProperty("file").GetString()!;
            var titleLines = label.GetProperty("lines").EnumerateArray()
                .Where(line => line.GetProperty("role").GetString() == "title")
                .Select(line => line.GetProperty("n").GetInt32())
                .ToHashSet();
            var lines = SourceText.Decode(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(file)!, name))).Lines;
            var text = string.Join('\n', lines.Where((_, index) => !titleLines.Contains(index + 1)));
            return new Labelled(label.GetProperty("true_title").GetString()!, SourceTexts.Draft(name, text));
        }
    }

    /// <summary>What is compared with: the words of the whole text in one field, neither stemmed nor
    /// weighted.</summary>
    sealed class PlainIndex : IDisposable
    {
        readonly RAMDirectory _directory = new();
        readonly DirectoryReader _reader;

        public PlainIndex(IEnumerable<Labelled> texts)
        {
            var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)
            {
                Similarity = new BM25Similarity(),
            };
            using (var writer = new IndexWriter(_directory, settings))
            {
                foreach (var text in texts)
                {
                    var words = new TokenListStream();
                    var parsed = text.Source;
                    IEnumerable<string?> all =
                    [
                        parsed.Lead,
                        .. parsed.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Heading)),
                    ];
                    foreach (var word in all.OfType<string>().SelectMany(SearchTokenizer.TokenizeQuery))
                        words.Add(word.Text);
                    writer.AddDocument([new StringField("id", text.Id, Field.Store.YES), new TextField("text", words)]);
                }
            }

            _reader = DirectoryReader.Open(_directory);
        }

        public bool Finds(Labelled text)
        {
            var query = new BooleanQuery();
            foreach (var word in SearchTokenizer.TokenizeQuery(text.Title))
                query.Add(new TermQuery(new Term("text", word.Text)), Occur.SHOULD);
            var searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
            return searcher
                .Search(query, First)
                .ScoreDocs.Any(hit =>
                    searcher.Doc(hit.Doc).Get("id", System.Globalization.CultureInfo.InvariantCulture) == text.Id
                );
        }

        public void Dispose()
        {
            _reader.Dispose();
            _directory.Dispose();
        }
    }
}
