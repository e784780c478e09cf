using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Collects the ids of all hits.</summary>
sealed class HitIds : ICollector
{
    readonly BytesRef _id = new();
    SortedDocValues? _segment;

    public List<string> Ids { get; } = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void Collect(int doc)
    {
        _segment!.Get(doc, _id);
        Ids.Add(_id.Utf8ToString());
    }

    public void SetNextReader(AtomicReaderContext context) =>
        _segment = FieldCache.DEFAULT.GetTermsIndex(context.AtomicReader, IndexFields.Id);

    public void SetScorer(Scorer scorer)
    {
    }
}
