using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsCatalog.Search;

/// <summary>What is read from the index other than by a search.</summary>
static class IndexReading
{
    /// <summary>The numbers that the index gives these documents just now, rising, with their ids.</summary>
    public static SortedList<int, string> DocumentsOf(this IndexReader index, IEnumerable<string> ids)
    {
        var (live, documents) = (MultiFields.GetLiveDocs(index), new SortedList<int, string>());
        foreach (var id in ids)
        {
            var found = MultiFields.GetTermDocsEnum(index, live, IndexFields.Id, new BytesRef(id), DocsFlags.NONE);
            if (found is not null && found.NextDoc() is var number && number != DocIdSetIterator.NO_MORE_DOCS) documents[number] = id;
        }

        return documents;
    }

    /// <summary>The ids of those documents that hold a term.</summary>
    public static IEnumerable<string> Holding(this IndexReader index, Term term, SortedList<int, string> documents)
    {
        var holding = MultiFields.GetTermDocsEnum(index, liveDocs: null, term.Field, term.Bytes, DocsFlags.NONE);
        if (holding is null) yield break;
        foreach (var (number, id) in documents)
        {
            if (holding.DocID < number) holding.Advance(number);
            if (holding.DocID == number) yield return id;
        }
    }

    /// <summary>How many of these documents hold a term.</summary>
    public static int CountWithin(this IndexReader index, FixedBitSet documents, Term term)
    {
        var holding = MultiFields.GetTermDocsEnum(index, liveDocs: null, term.Field, term.Bytes, DocsFlags.NONE);
        var count = 0;
        for (var number = holding is null ? -1 : documents.NextSetBit(0); number >= 0;)
        {
            var next = holding!.DocID < number ? holding.Advance(number) : holding.DocID;
            if (next == number) (count, next) = (count + 1, number + 1);
            number = next < documents.Length ? documents.NextSetBit(next) : -1;
        }

        return count;
    }

    /// <summary>The ids of the headlines that these articles listed when they were indexed.</summary>
    public static List<string> ListedBy(this IndexReader index, IEnumerable<string> articleIds) =>
    [
        .. index.DocumentsOf(articleIds).Keys
            .Select(number => index.Document(number).GetField(IndexFields.Listed)?.GetStringValue(CultureInfo.InvariantCulture))
            .Where(listed => listed is { Length: > 0 })
            .SelectMany(listed => listed!.Split(' ')),
    ];
}
