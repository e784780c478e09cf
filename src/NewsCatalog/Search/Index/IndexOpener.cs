using Lucene.Net.Index;

namespace NewsCatalog.Search.Index;

static class IndexOpener
{
    /// <summary>The percentage of deleted documents from which a segment is written anew; see
    /// <see cref="SearchIndex.Publish"/>.</summary>
    const double LargestDeletedPercentage = 5;

    /// <summary>Opens the index in a folder, or one beside it that no other process has, if it is undamaged; else
    /// begins one there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static SearchIndex Open(string path, Action<string, Exception> onDamage)
    {
        var folder = IndexFolder.Take(path);
        try
        {
            return Open(folder, onDamage);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    static SearchIndex Open(IndexFolder folder, Action<string, Exception> onDamage)
    {
        try
        {
            folder.Verify();
            return OpenAs(folder, OpenMode.CREATE_OR_APPEND);
        }
        catch (Exception exception)
        {
            onDamage(folder.Path, exception);
            folder.Clear();
            return OpenAs(folder, OpenMode.CREATE);
        }
    }

    static SearchIndex OpenAs(IndexFolder folder, OpenMode mode)
    {
        var directory = new IndexDirectory(new DirectoryInfo(folder.Path));
        IndexWriter? writer = null;
        try
        {
            var settings = new IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, analyzer: null)
            {
                OpenMode = mode,
                RAMBufferSizeMB = SearchIndex.BufferMegabytes,
                MaxThreadStates = 1,
                MergePolicy = new TieredMergePolicy { ForceMergeDeletesPctAllowed = LargestDeletedPercentage },
                MergeScheduler = new BackgroundMerges(),
                Similarity = IndexFields.Similarity,
            };
            writer = new IndexWriter(directory, settings);
            if (writer.NumDocs > 0 && !writer.IsOfThisAnalysis()) writer.DeleteAll();
            return new SearchIndex(folder, directory, writer);
        }
        catch
        {
            writer?.Rollback();
            directory.Dispose();
            throw;
        }
    }
}
