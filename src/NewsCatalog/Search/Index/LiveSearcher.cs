using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCatalog.Search.Index;

/// <summary>What <see cref="SearcherManager"/> keeps for each state of the index.</summary>
sealed class LiveSearcher(DirectoryReader index) : IndexSearcher(index)
{
    public LiveReader Live { get; } = new(index);

    public sealed class Factory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new LiveSearcher((DirectoryReader)reader);
    }
}
