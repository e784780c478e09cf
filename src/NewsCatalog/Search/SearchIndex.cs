using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsCatalog.Changes;
using Directory = System.IO.Directory;

namespace NewsCatalog.Search;

/// <summary>
/// The Lucene index in its folder, and which state of the catalog it holds. The database is the truth: an index that is missing, damaged
/// or made by another version of the analysis is begun anew. One caller writes at a time; any number read meanwhile.
/// </summary>
sealed class SearchIndex : IDisposable
{
    /// <summary>What is buffered before it goes to disk: little, because a catalog is mostly read.</summary>
    const double BufferMegabytes = 4;

    /// <summary>While a whole catalog is added, a megabyte more for every so many articles saves merging them again and again.</summary>
    const int ArticlesPerMegabyte = 2_000;
    const double MaxBufferMegabytes = 256;

    readonly FSDirectory _directory;
    readonly IndexWriter _writer;
    readonly SearcherManager _searchers;
    readonly ConcurrentBag<DocumentBuilder> _builders = [];
    volatile object? _applied;

    SearchIndex(FSDirectory directory, IndexWriter writer)
    {
        (_directory, _writer) = (directory, writer);
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new LiveSearchers());
        Applied = ReadApplied(writer);
    }

    /// <summary>The state of the catalog that is searched; null while a new index has not seen all of it.</summary>
    public Revision? Applied
    {
        get => (Revision?)_applied;
        private set => _applied = value;
    }

    /// <summary>How many changes a crash would lose; they would be applied again.</summary>
    public int Uncommitted { get; private set; }

    /// <summary>Opens the index in a folder, or begins one.</summary>
    /// <exception cref="IOException">The folder cannot be written or another process uses it.</exception>
    public static SearchIndex Open(string folder, Action<Exception> onDamage)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return OpenAs(folder, OpenMode.CREATE_OR_APPEND);
        }
        catch (Exception exception) when (exception is not LockObtainFailedException)
        {
            onDamage(exception);
            foreach (var file in Directory.EnumerateFiles(folder).Where(IsOfIndex)) File.Delete(file);
            return OpenAs(folder, OpenMode.CREATE);
        }
    }

    /// <summary>Forgets everything, to be told of so many articles.</summary>
    public void Clear(int articles)
    {
        Applied = null;
        _writer.DeleteAll();
        _writer.Config.RAMBufferSizeMB = Math.Clamp(articles / ArticlesPerMegabyte, BufferMegabytes, MaxBufferMegabytes);
    }

    /// <summary>Adds articles that the index does not hold.</summary>
    public void Add(IEnumerable<SearchableArticle> articles) => Write(articles, (builder, article) => _writer.AddDocument(builder.Of(article)));

    /// <summary>Adds headlines that the index does not hold.</summary>
    public void Add(IEnumerable<SearchableHeadline> headlines) => Write(headlines, (builder, headline) => _writer.AddDocument(builder.Of(headline)));

    public void Update(IEnumerable<SearchableArticle> articles) =>
        Write(articles, (builder, article) => _writer.UpdateDocument(new Term(IndexFields.Id, article.Article.Id), builder.Of(article)));

    public void Update(IEnumerable<SearchableHeadline> headlines) =>
        Write(headlines, (builder, headline) => _writer.UpdateDocument(new Term(IndexFields.Id, headline.Id), builder.Of(headline)));

    public void Remove(IEnumerable<string> ids) => _writer.DeleteDocuments([.. ids.Select(id => new Term(IndexFields.Id, id))]);

    /// <summary>
    /// Makes one segment of all that was added: every word of every search is looked up in each, which costs more than most searches find.
    /// </summary>
    public void Merge() => _writer.ForceMerge(1);

    /// <summary>Lets searches see what was written, so many changes; it is the catalog's state at this revision.</summary>
    public void Publish(Revision applied, int changes)
    {
        _searchers.MaybeRefreshBlocking();
        Applied = applied;
        Uncommitted += changes;
    }

    /// <summary>Keeps what was published across a crash.</summary>
    public void Commit()
    {
        var data = new Dictionary<string, string> { ["analysis"] = IndexFields.AnalysisVersion };
        if (Applied is { } applied)
        {
            data["sequence"] = applied.Sequence.ToString(CultureInfo.InvariantCulture);
            data["ticks"] = applied.Ticks.ToString(CultureInfo.InvariantCulture);
        }

        _writer.SetCommitData(data);
        _writer.Commit();
        Uncommitted = 0;
        _writer.Config.RAMBufferSizeMB = BufferMegabytes;
    }

    /// <summary>Runs a search on what is published now.</summary>
    public T Read<T>(Func<IndexReader, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read(((LiveSearcher)searcher).Live);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    public void Dispose()
    {
        _searchers.Dispose();
        foreach (var builder in _builders) builder.Dispose();
        try
        {
            // What was not committed is in the log and is applied again.
            _writer.Rollback();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
        }

        _directory.Dispose();
    }

    // On all processors: a document costs milliseconds. Which comes first does not matter to any search. The writer has a buffer for each
    // processor; any more threads would wait for one of them.
    void Write<T>(IEnumerable<T> items, Action<DocumentBuilder, T> write) => Parallel.ForEach(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        () => _builders.TryTake(out var builder) ? builder : new DocumentBuilder(),
        (item, _, builder) =>
        {
            write(builder, item);
            return builder;
        },
        _builders.Add);

    static SearchIndex OpenAs(string folder, OpenMode mode)
    {
        var directory = new IndexDirectory(new DirectoryInfo(folder));
        IndexWriter? writer = null;
        try
        {
            var settings = new IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, analyzer: null)
            {
                OpenMode = mode,
                RAMBufferSizeMB = BufferMegabytes,
                MaxThreadStates = Environment.ProcessorCount,
                Similarity = RankedSearcher.Bm25,
            };
            writer = new IndexWriter(directory, settings);
            if (writer.NumDocs > 0 && Value(writer, "analysis") != IndexFields.AnalysisVersion) writer.DeleteAll();
            return new SearchIndex(directory, writer);
        }
        catch
        {
            writer?.Rollback();
            directory.Dispose();
            throw;
        }
    }

    static Revision? ReadApplied(IndexWriter writer) =>
        Value(writer, "analysis") == IndexFields.AnalysisVersion
        && long.TryParse(Value(writer, "sequence"), CultureInfo.InvariantCulture, out var sequence)
        && long.TryParse(Value(writer, "ticks"), CultureInfo.InvariantCulture, out var ticks)
            ? new Revision(sequence, ticks)
            : null;

    static string? Value(IndexWriter writer, string key) => writer.CommitData is { } data && data.TryGetValue(key, out var value) ? value : null;

    sealed class LiveSearchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new LiveSearcher((DirectoryReader)reader);
    }

    sealed class LiveSearcher(DirectoryReader reader) : IndexSearcher(reader)
    {
        public LiveReader Live { get; } = new(reader);
    }

    // Nothing else in the folder is touched, whatever folder a setting names.
    static bool IsOfIndex(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith('_') || name.StartsWith("segments", StringComparison.Ordinal) || name == "write.lock");
}
