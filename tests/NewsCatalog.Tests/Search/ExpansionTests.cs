using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Tests.Search;

/// <summary>What a prefix or a fuzzy word stands for is what Lucene says, looked up once.</summary>
public sealed class ExpansionTests : IDisposable
{
    static readonly string[] Words =
    [
        .. Enumerable
            .Range(0, 3000)
            .Select(number => $"mu{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{number % 7}eum"),
    ];

    readonly RAMDirectory _directory = new();
    readonly DirectoryReader _reader;
    readonly SearchDeadline _deadline = new(
        new FakeTimeProvider(),
        TimeSpan.FromSeconds(2),
        TestContext.Current.CancellationToken
    );

    public ExpansionTests()
    {
        using (
            var writer = new IndexWriter(
                _directory,
                new IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, analyzer: null)
            )
        )
        {
            foreach (var (number, word) in Words.Index())
            {
                writer.AddDocument([
                    new Lucene.Net.Documents.StringField("words", word, Lucene.Net.Documents.Field.Store.NO),
                ]);

                // Several segments.
                if (number % 1000 == 999) writer.Commit();
            }

            writer.DeleteDocuments(new Term("words", Words[5]));
        }

        _reader = DirectoryReader.Open(_directory);
    }

    [Theory]
    [InlineData("mua")]
    [InlineData("muab")]
    [InlineData("mu")]
    [InlineData("x")]
    public void A_prefix_finds_what_Lucene_finds(string prefix)
    {
        var term = new Term("words", prefix);
        var query = new Expansions(_reader, _deadline).Prefix(term);
        foreach (var _ in Enumerable.Range(0, 2)) Found(query).Should().Equal(Found(new PrefixQuery(term)));
    }

    [Theory]
    [InlineData("muaa1eum", 2)]
    [InlineData("muaa1eum", 1)]
    [InlineData("museum", 2)]
    public void So_does_a_fuzzy_word_in_the_same_order(string word, int errors)
    {
        var term = new Term("words", word);
        var lucene = new FuzzyQuery(term, errors, 1, 50, true)
        {
            MultiTermRewriteMethod = new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(50),
        };
        Found(new Expansions(_reader, _deadline).Fuzzy(term, errors)).Should().Equal(Found(lucene));
    }

    [Fact]
    public void Each_is_looked_up_once_in_each_field()
    {
        var expansions = new Expansions(_reader, _deadline);
        expansions.Prefix(new Term("words", "mu")).Should().BeSameAs(expansions.Prefix(new Term("words", "mu")));
        expansions
            .Fuzzy(new Term("words", "museum"), 2)
            .Should()
            .BeSameAs(expansions.Fuzzy(new Term("words", "museum"), 2));
        expansions.Prefix(new Term("other", "mu")).Should().NotBeSameAs(expansions.Prefix(new Term("words", "mu")));
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    List<(int, float)> Found(Query query) =>
        [.. new IndexSearcher(_reader).Search(query, 5000).ScoreDocs.Select(hit => (hit.Doc, hit.Score))];
}
