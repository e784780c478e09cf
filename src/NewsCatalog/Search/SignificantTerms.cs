using Lucene.Net.Index;
using NewsCatalog.Articles;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search;

/// <summary>The words that set an article apart from the rest of the catalog.</summary>
static class SignificantTerms
{
    const int Most = 25;

    /// <summary>A term in a larger share of all articles is not significant.</summary>
    const double MaxShare = 0.1;

    /// <summary>Only the first words of an article are read, up to this number. Few articles have more.</summary>
    const int MaxWords = 20_000;

    /// <summary>A word counts up to so many times.</summary>
    const int MostOften = 4;

    /// <summary>A word of the headline counts so many times as one of the text.</summary>
    public const int HeadlineWeight = 3;

    /// <summary>The stems with the highest product of frequency (up to 4) and rarity, each with a word of the article
    /// and the number of articles.</summary>
    public static List<SignificantTerm> Of(Article article, IndexReader index, SearchDeadline deadline)
    {
        var counts = new Dictionary<string, (string Word, int Count, int Weight)>();
        foreach (
            var (word, weight) in WordsOf(article)
                .Take(MaxWords)
                .Where(word => word.Text.Length > 2 || SearchTokenizer.IsUnspaced(word.Text))
        )
        {
            deadline.Step();
            var stem = Stemmer.Of(article.Language, word);
            var known = counts.GetValueOrDefault(stem, (word, 0, weight));
            counts[stem] = (known.Item1, known.Item2 + weight, Math.Max(known.Item3, weight));
        }

        deadline.Check();
        var all = index.DocFreq(new Term(IndexFields.Kind, IndexFields.ArticleKind));
        var holding = index.CountHolding(IndexFields.Articles.Stems, counts.Keys);
        return
        [
            .. counts
                .Select(stem =>
                    (
                        Term: new SignificantTerm(stem.Key, stem.Value.Word, holding[stem.Key], stem.Value.Weight),
                        stem.Value.Count
                    )
                )
                .Where(stem => stem.Term.Articles > 1 && stem.Term.Articles <= Math.Max(2, all * MaxShare))
                .OrderByDescending(stem =>
                    Math.Min(stem.Count, MostOften) * Math.Log10((double)all / stem.Term.Articles)
                )
                .ThenBy(stem => stem.Term.Stem, StringComparer.Ordinal)
                .Take(Most)
                .Select(stem => stem.Term),
        ];
    }

    // Who wrote an article and where it lies do not say what it is about.
    static bool IsAside(SearchField field) => field is SearchField.Credit or SearchField.Author or SearchField.Source;

    static IEnumerable<(string Text, int Weight)> WordsOf(Article article)
    {
        var words = new TextTokens();
        var isWritten = article.HeadlineOrigin == HeadlineOrigin.Source;
        foreach (var text in ArticleTexts.Of(article).Where(text => !IsAside(text.Field)))
        {
            var weight = text.Field == SearchField.Headline && isWritten ? HeadlineWeight : 1;
            words.Read(text.Text, article.Language);
            for (var index = 0; index < words.Count; index++) yield return (words[index].Text, weight);
        }
    }
}

/// <summary>A stem, a word that an article has of it, how many articles have it, and how much it counts: a word of the
/// headline <see cref="SignificantTerms.HeadlineWeight"/>, another 1.</summary>
sealed record SignificantTerm(string Stem, string Word, int Articles, int Weight);
