using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>
/// The articles with a word in one part that begins so. There may be very many such words: each is looked at in turn,
/// since to look for all at once takes a buffer for each.
/// </summary>
sealed class PrefixWithin(SearchField part, Term prefix, SearchDeadline deadline) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var found = new FixedBitSet(context.AtomicReader.MaxDoc);
        if (context.AtomicReader.GetTerms(prefix.Field)?.GetEnumerator() is not { } words) return null;
        var bounds = Bounds(words, found.Length);
        DocsAndPositionsEnum? places = null;
        for (
            var more = words.SeekCeil(prefix.Bytes) != TermsEnum.SeekStatus.END;
            more && StringHelper.StartsWith(words.Term, prefix.Bytes);
            more = words.MoveNext()
        )
        {
            places = words.DocsAndPositions(acceptDocs, places, DocsAndPositionsFlags.NONE);
            while (places.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
            {
                deadline.Step();
                if (!found.Get(document) && IsWithin(places, bounds[document])) found.Set(document);
            }
        }

        return found;
    }

    /// <summary>Where the part begins and ends in each document.</summary>
    (int First, int Last)[] Bounds(TermsEnum words, int documents)
    {
        var bounds = new (int, int)[documents];
        if (!words.SeekExact(new BytesRef(IndexFields.MarkOf(part)))) return bounds;
        var marks = words.DocsAndPositions(liveDocs: null, reuse: null, DocsAndPositionsFlags.NONE);
        while (marks.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
            bounds[document] = (marks.NextPosition(), marks.NextPosition());
        return bounds;
    }

    static bool IsWithin(DocsAndPositionsEnum places, (int First, int Last) bounds)
    {
        for (var number = 0; number < places.Freq; number++)
        {
            var place = places.NextPosition();
            if (place > bounds.Last) return false;
            if (place > bounds.First) return true;
        }

        return false;
    }
}
