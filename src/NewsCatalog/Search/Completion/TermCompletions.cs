using Lucene.Net.Index;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Completion;

/// <summary>Searches that complete a text and find something.</summary>
sealed class TermCompletions(IndexReader index, SearchDeadline deadline)
{
    /// <summary>A word is spelt in few ways.</summary>
    const int MaxSpellings = 10;

    readonly IndexSearch _search = new(index, IndexFields.Articles, deadline);
    readonly TermDictionary _spellings = new(index, IndexFields.Spellings, deadline);

    /// <summary>The best first, each with the number of articles it finds. As many as are read are looked
    /// for.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="sample">What some articles have behind the words before; null when there are no words
    /// before.</param>
    public IEnumerable<TermCount> Of(TypedText typed, SampledWords? sample)
    {
        foreach (var word in sample is null ? FromCatalog(typed) : FromSample(typed, sample))
        {
            if (typed.With(word.Word, Spelling(word.Word)) is not { } text) continue;
            var node = new WordNode(null, word.Word);
            var articles = sample is null ? _search.Count(node) : _search.CountTogether(sample.Found, node);
            if (articles > 0) yield return new TermCount(text, articles);
        }
    }

    IEnumerable<Completed> FromCatalog(TypedText typed) =>
        new CatalogWords(index, _search, deadline).Beginning(typed);

    // The catalog is asked only when the sample has too few.
    IEnumerable<Completed> FromSample(TypedText typed, SampledWords sample)
    {
        var known = new HashSet<string>();
        foreach (var word in sample.BestFirst())
        {
            known.Add(word.Stem);
            yield return word;
        }

        if (sample.IsAll && known.Count > 0) yield break;
        foreach (var word in FromCatalog(typed).Where(word => known.Add(word.Stem)))
        {
            if (!CommonWords.IsStopWord(word.Language, word.Word)) yield return word;
        }
    }

    /// <summary>How most articles spell a word.</summary>
    string Spelling(string word)
    {
        var prefix = Spellings.PrefixOf(word);
        var others = _spellings.Completions(prefix, MaxSpellings);
        var articles = index.DocFreq(new Term(IndexFields.Articles.Words, word));
        return 2 * others.Sum(other => other.Articles) > articles ? others[0].Term[prefix.Length..] : word;
    }
}
