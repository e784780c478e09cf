using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>Knows the words of the catalog, and which of them somebody may have meant.</summary>
sealed class Spelling(IndexReader index, SearchScope scope, IndexSearch search, SearchDeadline deadline)
{
    /// <summary>A word in more articles than this is taken to be meant, and so is one that is shorter.</summary>
    const int Rare = 3;
    const int MinLength = 4;

    /// <summary>How many letters may be typed for another.</summary>
    const int WrongLetters = 25;

    /// <summary>The term with its unknown words exchanged for the nearest known ones, or null when there is nothing to
    /// exchange.</summary>
    /// <param name="term">The term.</param>
    /// <param name="evenKnown">Whether words are exchanged that some articles have, for more frequent ones.</param>
    public SearchTerm? Correct(SearchTerm term, bool evenKnown) =>
        term switch
        {
            WordNode { Match: WordMatch.Inflected } word => Nearest(word.Text, evenKnown) is { } known
                ? word with
                {
                    Text = known,
                }
                : null,
            PhraseNode phrase => Correct(phrase, evenKnown),
            _ => null,
        };

    PhraseNode? Correct(PhraseNode phrase, bool evenKnown)
    {
        var (text, isChanged) = (phrase.Text, false);
        foreach (var word in Enumerable.Reverse(SearchTokenizer.TokenizeQuery(phrase.Text)))
        {
            if (Nearest(word.Text, evenKnown) is not { } known) continue;
            (text, isChanged) = ($"{text[..word.Start]}{known}{text[word.End..]}", true);
        }

        return isChanged ? phrase with { Text = text } : null;
    }

    /// <summary>Of the words with the fewest typing errors between, the one most likely to be meant: frequent, and
    /// easily mistyped so; only one that is more frequent than the word itself.</summary>
    string? Nearest(string word, bool evenKnown)
    {
        if (word.Length < MinLength || SearchTokenizer.IsUnspaced(word) || word.Any(char.IsDigit)) return null;
        var articles = index.DocFreq(new Term(scope.Words, word));
        if (articles > Rare || MultiFields.GetTerms(index, scope.Words) is not { } terms) return null;

        // An article has a word, too, that has another inflection of it.
        if (!evenKnown && search.Count(new WordNode(Field: null, word)) > 0) return null;

        // Few mistype the first letter, and words that begin alike are found ten times as fast; one error is looked for
        // in less than half the time of two, and is always the nearer.
        int[] beginnings = articles == 0 ? [1, 0] : [1];
        var nearest =
            from beginning in beginnings
            from errors in Enumerable.Range(1, QueryRenderer.Errors(word))
            select Nearest(terms, word, articles, beginning, errors);
        return nearest.FirstOrDefault(known => known is not null);
    }

    string? Nearest(Terms terms, string word, int articles, int beginning, int errors)
    {
        deadline.Check();
        var near = new FuzzyTermsEnum(
            terms,
            new AttributeSource(),
            new Term("", word),
            errors,
            beginning,
            transpositions: true
        );
        var best = (Likelihood: 0.0, Word: (string?)null);
        while (near.MoveNext())
        {
            deadline.Step();
            if (near.DocFreq <= articles) continue;
            var known = near.Term.Utf8ToString();
            var likelihood = near.DocFreq * LikelihoodOf(word, known);
            if (likelihood > best.Likelihood && known != word) best = (likelihood, known);
        }

        return best.Word;
    }

    /// <summary>How likely so many errors are made in just this way (the noisy channel of Kernighan, Church and Gale,
    /// 1990): a letter left out and two exchanged can only be these, where a wrong letter is one of many.</summary>
    static double LikelihoodOf(string typed, string meant)
    {
        var missing = meant.ToList();
        return Math.Pow(WrongLetters, -typed.Count(letter => !missing.Remove(letter)));
    }
}
