using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsCatalog.Search.Index;

/// <summary>What is read from the index other than by a search.</summary>
static class IndexReading
{
    const int LongJump = 128;

    /// <summary>One in so many documents.</summary>
    const int Often = 32;

    /// <summary>The numbers that the index gives these documents just now, rising, with their ids.</summary>
    public static SortedList<int, string> DocumentsOf(this IndexReader index, IEnumerable<string> ids)
    {
        var (live, documents, found) = (MultiFields.GetLiveDocs(index), new SortedList<int, string>(), (DocsEnum?)null);
        if (MultiFields.GetTerms(index, IndexFields.Id) is not { } terms) return documents;
        var term = terms.GetEnumerator();
        foreach (var id in ids.Where(id => term.SeekExact(new BytesRef(id))))
        {
            found = term.Docs(live, found, DocsFlags.NONE);
            if (found.NextDoc() is var number && number != DocIdSetIterator.NO_MORE_DOCS) documents[number] = id;
        }

        return documents;
    }

    /// <summary>In how many documents each of these terms of a field is: <see cref="IndexReader.DocFreq"/>, which would
    /// begin anew for each.</summary>
    public static IReadOnlyDictionary<string, int> CountHolding(
        this IndexReader index,
        string field,
        IEnumerable<string> terms
    )
    {
        var known = MultiFields.GetTerms(index, field)?.GetEnumerator();
        return terms.ToDictionary(
            term => term,
            term => known is not null && known.SeekExact(new BytesRef(term)) ? known.DocFreq : 0
        );
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

    /// <summary>How often a term is in each of those documents that hold it, by their numbers.</summary>
    public static IEnumerable<(int Document, int Times)> TimesIn(
        this IndexReader index,
        Term term,
        IEnumerable<int> documents
    )
    {
        var holding = MultiFields.GetTermDocsEnum(index, liveDocs: null, term.Field, term.Bytes);
        if (holding is null) yield break;
        foreach (var number in documents)
        {
            if (holding.DocID < number) holding.Advance(number);
            if (holding.DocID == number) yield return (number, holding.Freq);
        }
    }

    /// <summary>When those of these documents that have a date were published, by their ids, in UTC.</summary>
    public static Dictionary<string, DateTime> PublishedOf(this IndexReader index, SortedList<int, string> documents)
    {
        var published = new Dictionary<string, DateTime>();
        foreach (var segment in documents.GroupBy(one => ReaderUtil.SubIndex(one.Key, index.Leaves)))
        {
            var leaf = index.Leaves[segment.Key];
            if (leaf.AtomicReader.GetNumericDocValues(IndexFields.Published) is not { } ticks) continue;
            var known = leaf.AtomicReader.GetDocsWithField(IndexFields.Published);
            foreach (var (number, id) in segment.Where(one => known.Get(one.Key - leaf.DocBase)))
                published[id] = new DateTime(ticks.Get(number - leaf.DocBase), DateTimeKind.Utc);
        }

        return published;
    }

    /// <summary>How many of these documents hold a term.</summary>
    public static int CountWithin(this IndexReader index, FixedBitSet documents, Term term)
    {
        var holding = MultiFields.GetTermDocsEnum(index, liveDocs: null, term.Field, term.Bytes, DocsFlags.NONE);
        var (count, number) = (0, holding?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS);
        while (number != DocIdSetIterator.NO_MORE_DOCS && number < documents.Length)
        {
            if (documents.Get(number)) count++;

            // One step is cheaper than a jump, unless it is a long one.
            var next = number + 1 < documents.Length ? documents.NextSetBit(number + 1) : -1;
            if (next < 0) break;
            number = next - number < LongJump ? holding!.NextDoc() : holding!.Advance(next);
        }

        return count;
    }

    /// <summary>The lowest ids of these documents, so many at most, in ascending order.</summary>
    public static List<string> LowestIds(this IndexReader index, FixedBitSet documents, int number) =>
        documents.Cardinality > index.MaxDoc / Often
            ? [.. InOrder(index, documents).Take(number)]
            : [.. LowestOfSegments(index, documents, number).Order(StringComparer.Ordinal).Take(number)];

    // Where many documents are wanted, the first ids are soon found; where few are, their numbers are soon compared.
    static IEnumerable<string> InOrder(IndexReader index, FixedBitSet documents)
    {
        var (ids, holding) = (MultiFields.GetTerms(index, IndexFields.Id).GetEnumerator(), (DocsEnum?)null);
        while (ids.MoveNext())
        {
            holding = ids.Docs(liveDocs: null, holding, DocsFlags.NONE);
            int document;
            do document = holding.NextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && !documents.Get(document));
            if (document != DocIdSetIterator.NO_MORE_DOCS) yield return ids.Term.Utf8ToString();
        }
    }

    // In each segment, ids are numbered in their order.
    static IEnumerable<string> LowestOfSegments(IndexReader index, FixedBitSet documents, int number)
    {
        var id = new BytesRef();
        foreach (var segment in index.Leaves)
        {
            var ids = FieldCache.DEFAULT.GetTermsIndex(segment.AtomicReader, IndexFields.Id);
            var places = new List<int>();
            var end = segment.DocBase + segment.AtomicReader.MaxDoc;
            for (var at = segment.DocBase; at < end && (at = documents.NextSetBit(at)) >= 0 && at < end; at++)
                places.Add(ids.GetOrd(at - segment.DocBase));
            places.Sort();
            foreach (var place in places.Take(number))
            {
                ids.LookupOrd(place, id);
                yield return id.Utf8ToString();
            }
        }
    }

    /// <summary>Compares all that the index reads with its checksums.</summary>
    /// <exception cref="IOException">It is damaged.</exception>
    public static void Verify(this IndexReader index)
    {
        foreach (var leaf in index.Leaves) leaf.AtomicReader.CheckIntegrity();
    }

    /// <summary>The ids of the headlines that these articles listed when they were indexed.</summary>
    public static List<string> ListedBy(this IndexReader index, IEnumerable<string> articleIds)
    {
        var (ids, id) = (new List<string>(), new BytesRef());
        foreach (
            var segment in index
                .DocumentsOf(articleIds)
                .Keys.GroupBy(number => ReaderUtil.SubIndex(number, index.Leaves))
        )
        {
            var leaf = index.Leaves[segment.Key];
            if (leaf.AtomicReader.GetSortedSetDocValues(IndexFields.Listed) is not { } listed) continue;
            foreach (var number in segment)
            {
                listed.SetDocument(number - leaf.DocBase);
                for (var at = listed.NextOrd(); at != SortedSetDocValues.NO_MORE_ORDS; at = listed.NextOrd())
                {
                    listed.LookupOrd(at, id);
                    ids.Add(id.Utf8ToString());
                }
            }
        }

        return ids;
    }
}
