using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>
/// A phrase that is looked for as long as there is time. To compare all places of its words in a text of one word a
/// million times takes a tenth of a second, and a text without the phrase is no hit that a collector could count.
/// </summary>
sealed class TimedPhrase(SearchDeadline deadline) : PhraseQuery
{
    public override Weight CreateWeight(IndexSearcher searcher) =>
        new TimedWeight(base.CreateWeight(searcher), deadline);

    sealed class TimedWeight(Weight weight, SearchDeadline deadline) : Weight
    {
        public override Query Query => weight.Query;

        public override Explanation Explain(AtomicReaderContext context, int doc) => weight.Explain(context, doc);

        public override float GetValueForNormalization() => weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => weight.Normalize(norm, topLevelBoost);

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            weight.GetScorer(context, new TimedDocuments(acceptDocs, context.Reader.MaxDoc, deadline));
    }

    /// <summary>Every document that one of the words is in is asked for here, before its places are read.</summary>
    sealed class TimedDocuments(IBits? documents, int count, SearchDeadline deadline) : IBits
    {
        /// <summary>To look at the clock costs as much as to read a few places.</summary>
        const int Interval = 16;

        int _asked;

        public int Length => count;

        public bool Get(int index)
        {
            if (++_asked % Interval == 0) deadline.Check();
            return documents is null || documents.Get(index);
        }
    }
}
