using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace NewsCatalog.Search.Index;

/// <summary>
/// How long the fields of live documents are together, as BM25 knows their lengths: rounded, one byte each. The exact
/// sums that Lucene has count deleted documents too.
/// </summary>
static class FieldLengths
{
    static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, long>> Known = [];
    static readonly long[] Lengths = new NormLengths().All();

    public static long LengthOf(this IndexReader index, string field) =>
        index.Leaves.Sum(leaf => LengthOf(leaf.AtomicReader, field));

    /// <summary>How long the field of one document is.</summary>
    public static long LengthOf(this IndexReader index, string field, int document)
    {
        var leaf = index.Leaves[ReaderUtil.SubIndex(document, index.Leaves)];
        return leaf.AtomicReader.GetNormValues(field) is { } norms
            ? Lengths[(byte)norms.Get(document - leaf.DocBase)]
            : 0;
    }

    static long LengthOf(AtomicReader segment, string field) =>
        Known.GetOrCreateValue(segment.LiveDocs ?? segment.CoreCacheKey).GetOrAdd(field, _ => Sum(segment, field));

    static long Sum(AtomicReader segment, string field)
    {
        if (segment.GetNormValues(field) is not { } norms) return 0;
        var (live, sum) = (segment.LiveDocs, 0L);
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            if (live is null || live.Get(document)) sum += Lengths[(byte)norms.Get(document)];
        }

        return sum;
    }

    sealed class NormLengths : BM25Similarity
    {
        /// <summary>By norm. A document without the field has the norm 0.</summary>
        public long[] All() =>
            [0, .. Enumerable.Range(1, byte.MaxValue).Select(norm => (long)Math.Round(DecodeNormValue((byte)norm)))];
    }
}
