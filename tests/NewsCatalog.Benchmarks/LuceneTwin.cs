using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsCatalog.Articles;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// A plain index of the same articles: headline and body with positions, English stems, one thread and Lucene's own
/// settings. What a catalog's index costs more than this is the price of what it does more.
/// </summary>
sealed class LuceneTwin : IDisposable
{
    const LuceneVersion Version = LuceneVersion.LUCENE_48;
    const string Headline = "headline";
    const string Body = "body";

    readonly EnglishAnalyzer _analyzer = new(Version, CharArraySet.Empty);
    readonly FSDirectory _directory;
    readonly IndexWriter _writer;
    IndexSearcher? _searcher;

    public LuceneTwin(string folder)
    {
        Folder = folder;
        _directory = FSDirectory.Open(folder);
        _writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { OpenMode = OpenMode.CREATE });
    }

    public string Folder { get; }

    public void Add(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            var body = article.Body.Sections.SelectMany(section => section.Paragraphs.Prepend(section.Heading ?? ""));
            _writer.AddDocument(
            [
                new StringField("id", article.Id, Field.Store.YES),
                new TextField(Headline, article.Headline, Field.Store.NO),
                new TextField(Body, string.Join('\n', body.Prepend(article.Lead ?? "")), Field.Store.NO),
            ]);
        }
    }

    public void Commit()
    {
        _writer.Commit();
        _searcher = new IndexSearcher(DirectoryReader.Open(_directory));
    }

    public Task SearchAsync(string query)
    {
        _searcher!.Search(Parse(query), 20);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _searcher?.IndexReader.Dispose();
        _writer.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    BooleanQuery Parse(string query)
    {
        if (query.EndsWith('*')) return InEither(field => new PrefixQuery(new Term(field, query[..^1])));
        var words = Words(query);
        if (query[0] == '"') return InEither(field => Phrase(field, words));
        var all = new BooleanQuery();
        foreach (var word in words) all.Add(InEither(field => new TermQuery(new Term(field, word))), Occur.MUST);
        return all;
    }

    static BooleanQuery InEither(Func<string, Query> query) =>
        new() { { query(Headline), Occur.SHOULD }, { query(Body), Occur.SHOULD } };

    static PhraseQuery Phrase(string field, List<string> words)
    {
        var phrase = new PhraseQuery();
        foreach (var word in words) phrase.Add(new Term(field, word));
        return phrase;
    }

    List<string> Words(string query)
    {
        using var tokens = _analyzer.GetTokenStream(Body, query);
        var (term, words) = (tokens.AddAttribute<ICharTermAttribute>(), new List<string>());
        tokens.Reset();
        while (tokens.IncrementToken()) words.Add(term.ToString());
        tokens.End();
        return words;
    }
}
