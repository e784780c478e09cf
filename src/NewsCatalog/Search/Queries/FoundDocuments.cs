using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Search.Queries;

/// <summary>All documents for a node in one state of the index.</summary>
/// <param name="Node">What was looked for.</param>
/// <param name="Index">The state.</param>
/// <param name="Numbers">Their numbers in that state.</param>
/// <param name="SampleIds">The ids of some of them.</param>
/// <param name="Total">How many there are.</param>
sealed record FoundDocuments(
    SearchNode Node,
    IndexReader Index,
    FixedBitSet Numbers,
    IReadOnlyList<string> SampleIds,
    int Total
);
