using Lucene.Net.Index;
using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>The words that set an article apart from the rest of the catalog.</summary>
static class TellingTerms
{
    const int Most = 10;

    /// <summary>What more articles have than this share of all tells nothing.</summary>
    const double LargestShare = 0.1;

    /// <summary>The stems with the highest product of frequency (up to 4) and rarity, each with a word of the article and the number of articles.</summary>
    public static List<TellingTerm> Of(Article article, IndexReader index)
    {
        var (counts, words) = (new Dictionary<string, (string Word, int Count)>(), new List<SearchWord>());
        foreach (var text in ArticleTexts.Of(article).Where(text => text.Field is not SearchField.Credit))
        {
            words.Clear();
            SearchWords.Read(text.Text, words);
            foreach (var word in words.Where(word => word.Text.Length > 2 || SearchWords.IsUnspaced(word.Text)))
            {
                var stem = Stemmer.Of(article.Language, word.Text);
                var known = counts.GetValueOrDefault(stem, (word.Text, 0));
                counts[stem] = known with { Item2 = known.Item2 + 1 };
            }
        }

        var all = index.DocFreq(new Term(IndexFields.Kind, IndexFields.ArticleKind));
        var holding = index.CountHolding(IndexFields.Articles.Stems, counts.Keys);
        return
        [
            .. counts
                .Select(stem => (Term: new TellingTerm(stem.Key, stem.Value.Word, holding[stem.Key]), stem.Value.Count))
                .Where(stem => stem.Term.Articles > 1 && stem.Term.Articles <= Math.Max(2, all * LargestShare))
                .OrderByDescending(stem => Math.Min(stem.Count, 4) * Math.Log10((double)all / stem.Term.Articles)).ThenBy(stem => stem.Term.Stem, StringComparer.Ordinal)
                .Take(Most)
                .Select(stem => stem.Term),
        ];
    }
}

/// <summary>A stem, a word that an article has of it, and how many articles have it.</summary>
sealed record TellingTerm(string Stem, string Word, int Articles);
