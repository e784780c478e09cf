using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Changes;

namespace NewsCatalog.Search.Index;

/// <summary>
/// The Lucene index in its folder, and which state of the catalog it holds. The database is the truth: an index that is
/// missing, damaged or made by another version of the analysis is begun anew. One caller writes at a time; any number
/// read meanwhile.
/// </summary>
sealed class SearchIndex : IDisposable
{
    /// <summary>What is buffered before it goes to disk: little, because a catalog is mostly read.</summary>
    public const double BufferMegabytes = 4;

    /// <summary>While a whole catalog is added: a segment costs as much for its different words as for all
    /// others.</summary>
    const double BuildBufferMegabytes = 128;

    /// <summary>Deleted documents cost every search time. Above so many, segments with a larger share of them are
    /// written anew.</summary>
    const int FewDeleted = 500;

    readonly IndexFolder _folder;
    readonly IndexDirectory _directory;
    readonly IndexWriter _writer;
    readonly SearcherManager _searchers;
    readonly DocumentBuilder _builder = new();
    volatile object? _applied;

    public SearchIndex(IndexFolder folder, IndexDirectory directory, IndexWriter writer)
    {
        (_folder, _directory, _writer) = (folder, directory, writer);
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new LiveSearcher.Factory());
        Applied = writer.GetApplied();
    }

    /// <summary>The state of the catalog that is searched; null while a new index has not seen all of it.</summary>
    public Revision? Applied
    {
        get => (Revision?)_applied;
        private set => _applied = value;
    }

    /// <summary>How many changes a crash would lose; they would be applied again.</summary>
    public int Uncommitted { get; private set; }

    /// <summary>Forgets everything, to be told all anew.</summary>
    public void Clear()
    {
        Applied = null;
        _writer.DeleteAll();
        _writer.Config.RAMBufferSizeMB = BuildBufferMegabytes;

        // What is merged at once need not be packed before.
        _writer.Config.UseCompoundFile = false;
    }

    // By one thread: each has a segment of its own, all of which are merged in the end, and two threads were no sooner
    // done than one.

    /// <summary>Adds articles that the index does not hold.</summary>
    public void Add(IEnumerable<SearchableArticle> articles)
    {
        foreach (var article in articles) _writer.AddDocument(_builder.Of(article));
    }

    /// <summary>Adds headlines that the index does not hold.</summary>
    public void Add(IEnumerable<SearchableHeadline> headlines)
    {
        foreach (var headline in headlines) _writer.AddDocument(_builder.Of(headline));
    }

    public void Update(IEnumerable<SearchableArticle> articles)
    {
        foreach (var article in articles)
            _writer.UpdateDocument(new Term(IndexFields.Id, article.Article.Id), _builder.Of(article));
    }

    public void Update(IEnumerable<SearchableHeadline> headlines)
    {
        foreach (var headline in headlines)
            _writer.UpdateDocument(new Term(IndexFields.Id, headline.Id), _builder.Of(headline));
    }

    public void Remove(IEnumerable<string> ids) =>
        _writer.DeleteDocuments([.. ids.Select(id => new Term(IndexFields.Id, id))]);

    /// <summary>
    /// Makes one segment of all that was added: every word of every search is looked up in each, which costs more than
    /// most searches find.
    /// </summary>
    public void Merge() => _writer.ForceMerge(1);

    /// <summary>Lets searches see what was written, so many changes; it is the catalog's state at this
    /// revision.</summary>
    /// <exception cref="IOException">Segments could not be merged since the last time.</exception>
    public void Publish(Revision applied, int changes)
    {
        if (((BackgroundMerges)_writer.Config.MergeScheduler).Failure is { } failure)
            throw new IOException(failure.Message, failure);
        if (_writer.MaxDoc - _writer.NumDocs > FewDeleted)
            _writer.ForceMergeDeletes(doWait: false);
        _searchers.MaybeRefreshBlocking();
        Applied = applied;
        Uncommitted += changes;
    }

    /// <summary>Keeps what was published across a crash.</summary>
    public void Commit()
    {
        _writer.SetApplied(Applied);
        _writer.Commit();
        Uncommitted = 0;
        _writer.Config.RAMBufferSizeMB = BufferMegabytes;
        _writer.Config.UseCompoundFile = true;
    }

    public int CountArticles() =>
        Read(reader => reader.DocFreq(new Term(IndexFields.Kind, IndexFields.ArticleKind)));

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
        _builder.Dispose();
        try
        {
            // What was not committed is in the log and is applied again.
            _writer.Rollback();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
        }

        _directory.Dispose();
        _folder.Dispose();
    }
}
