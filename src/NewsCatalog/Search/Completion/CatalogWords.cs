using Lucene.Net.Index;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Completion;

/// <summary>The words of the whole catalog that complete a text.</summary>
sealed class CatalogWords(IndexReader index, IndexSearch search, SearchDeadline deadline)
{
    /// <summary>The most words that are looked at, however few are asked for.</summary>
    const int Most = 40;

    static readonly Remembered<Completed> Known = new();

    readonly TermDictionary _words = new(index, IndexFields.Articles.Words, deadline);

    /// <summary>Those in most articles first; if there are none, those that begin so but for a typing error. Of a word
    /// and its inflections the one that is in most articles.</summary>
    public IReadOnlyList<Completed> Beginning(TypedText typed) =>
        Known.Of(
            index,
            typed.Last,
            () =>
            {
                var words = Folded(_words.Completions(typed.Last, Most));
                return words.Count == 0 && typed.Near is { } near ? Folded(_words.Among(near.Within, Most)) : words;
            }
        );

    List<Completed> Folded(List<TermCount> words) =>
        [
            .. words
                .Select(word => (word.Term, Stem: search.StemOf(word.Term)))
                .DistinctBy(word => word.Stem.Stem)
                .OrderByDescending(word => word.Stem.Documents)
                .ThenBy(word => word.Term, StringComparer.Ordinal)
                .Select(word => new Completed(word.Term, word.Stem.Stem)),
        ];
}
