using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>
/// Restricts searches to one part of an article, without an index of that part's words: those stand between its marks,
/// and the stems of a body are what all stems are without those of the other parts.
/// </summary>
static class PartSearch
{
    /// <summary>Those of the articles with a stem that have it in the body.</summary>
    public static Query InBody(TermQuery stem) => new FilteredQuery(stem, new BodyFilter(stem.Term.Bytes));

    /// <summary>Those of the articles with a phrase that have it in a part.</summary>
    public static Query Within(SearchField part, Query anywhere, string phrase)
    {
        // With the last characters of runs, so that no place is empty; a search does without the last of all.
        var words = new List<SearchToken>();
        SearchTokenizer.Tokenize(phrase, words);
        if (words[^1].IsTail) words.RemoveAt(words.Count - 1);
        SpanQuery[] terms = [.. words.Select(word => Word(word.Text))];
        return Within(part, anywhere, terms is [var only] ? only : new SpanNearQuery(terms, slop: 0, inOrder: true));
    }

    /// <summary>Those of the articles with one of some words that have it in a part.</summary>
    public static Query Within(SearchField part, Query anyWord)
    {
        var words = new HashSet<Term>();
        anyWord.ExtractTerms(words);
        return words.Count == 0
            ? anyWord
            : Within(part, anyWord, new SpanOrQuery([.. words.Select(word => new SpanTermQuery(word))]));
    }

    static BooleanQuery Within(SearchField part, Query anywhere, SpanQuery words)
    {
        var mark = IndexFields.MarkOf(part);
        var within = new SpanNearQuery([Word(mark), words, Word(mark)], slop: int.MaxValue, inOrder: true);
        return new BooleanQuery
        {
            { anywhere, Occur.MUST },
            {
                new ConstantScoreQuery(within) { Boost = 0 },
                Occur.MUST
            },
        };
    }

    static SpanTermQuery Word(string word) => new(new Term(IndexFields.Articles.Words, word));

    /// <summary>A stem's frequency is the sum of its weights: it is in the body when the other parts do not make up for
    /// it.</summary>
    sealed class BodyFilter(BytesRef stem) : Filter
    {
        public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
        {
            var (reader, found) = (context.AtomicReader, new FixedBitSet(context.AtomicReader.MaxDoc));
            if (reader.GetTermDocsEnum(new Term(IndexFields.Articles.Stems, stem)) is not { } all)
                return null;
            var derived = reader.GetTermDocsEnum(IndexFields.Derived);
            var others = IndexFields
                .Weights.Keys.Where(part => part != SearchField.Body)
                .Select(part => (Part: part, Stems: reader.GetTermDocsEnum(new Term(IndexFields.StemsOf(part), stem))))
                .Where(part => part.Stems is not null)
                .ToList();
            while (all.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
            {
                var isDerived = FrequencyIn(derived, document) > 0;
                var elsewhere = others.Sum(part =>
                    IndexFields.WeightOf(part.Part, isDerived) * FrequencyIn(part.Stems, document)
                );
                if (all.Freq > elsewhere) found.Set(document);
            }

            return BitsFilteredDocIdSet.Wrap(found, acceptDocs);
        }

        static int FrequencyIn(DocsEnum? stems, int document)
        {
            if (stems is null) return 0;
            if (stems.DocID < document) stems.Advance(document);
            return stems.DocID == document ? stems.Freq : 0;
        }
    }
}
