using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsCatalog.Search.Index;

/// <summary>The deleted documents of a segment, and how many live ones its terms are in.</summary>
sealed class DeletedDocuments
{
    /// <summary>To count the documents of a more frequent term costs more than to remember them.</summary>
    const int Frequent = 256;

    static readonly ConditionalWeakTable<IBits, DeletedDocuments> Known = [];

    readonly IBits _live;
    readonly int[] _numbers;
    readonly ConcurrentDictionary<(string Field, string Term), int> _frequent = [];

    DeletedDocuments(IBits live)
    {
        _live = live;
        _numbers = [.. Enumerable.Range(0, live.Length).Where(number => !live.Get(number))];
    }

    public int Count => _numbers.Length;

    // A segment's bits never change: what is deleted later gets new ones.
    public static DeletedDocuments Of(AtomicReader segment) =>
        Known.GetValue(segment.LiveDocs, live => new DeletedDocuments(live));

    /// <summary>How many live documents hold the term at which an enumeration of a field is.</summary>
    public int CountLive(string field, TermsEnum term, ref DocsEnum? postings)
    {
        var all = term.DocFreq;
        if (all <= Frequent) return CountEach(term, ref postings);
        var key = (field, term.Term.Utf8ToString());
        if (!_frequent.TryGetValue(key, out var live)) _frequent[key] = live = all - CountDeleted(term, ref postings);
        return live;
    }

    /// <summary>Whether any live document holds the term at which an enumeration is.</summary>
    public bool LeavesAny(TermsEnum term, ref DocsEnum? postings)
    {
        postings = term.Docs(_live, postings, DocsFlags.NONE);
        return postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    }

    int CountEach(TermsEnum term, ref DocsEnum? postings)
    {
        postings = term.Docs(_live, postings, DocsFlags.NONE);
        var count = 0;
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) count++;
        return count;
    }

    int CountDeleted(TermsEnum term, ref DocsEnum? postings)
    {
        postings = term.Docs(liveDocs: null, postings, DocsFlags.NONE);
        var count = 0;
        foreach (var number in _numbers)
        {
            if (postings.DocID < number) postings.Advance(number);
            if (postings.DocID == number) count++;
        }

        return count;
    }
}
