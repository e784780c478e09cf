using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCatalog.Search;

/// <summary>Says a search in Lucene's terms.</summary>
/// <param name="scope">What is searched.</param>
/// <param name="languages">Those of the texts, see <see cref="Stemmer.Known"/>: a word stands for its inflections in each.</param>
/// <param name="statistics">Is told of all that ranking will need.</param>
sealed class QueryRenderer(SearchScope scope, IReadOnlyList<string> languages, RankingStatistics statistics)
{
    /// <summary>The most words that a fuzzy one stands for: the nearest.</summary>
    const int MaxFuzzyWords = 50;

    /// <summary>Where a second typing error is allowed.</summary>
    const int LongWord = 6;

    /// <summary>The gain of BM25 with its usual k1, so that a phrase counts in each part as words there do.</summary>
    const float Saturation = 1.2f;

    Query AllOfKind => new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Kind, scope.Kind))) { Boost = 0 };

    public Query Render(SearchNode node) => node switch
    {
        WordNode word => Word(word),
        PhraseNode phrase => Phrase(phrase),
        NotNode not => new BooleanQuery { { AllOfKind, Occur.MUST }, { Render(not.Node), Occur.MUST_NOT } },
        GroupNode { Any: true } group => Any(group),
        GroupNode group => All(group),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>How many typing errors a fuzzy word forgives.</summary>
    internal static int Errors(string word) => word.Length >= LongWord ? 2 : 1;

    BooleanQuery Any(GroupNode group)
    {
        var query = new BooleanQuery();
        foreach (var node in group.Nodes) query.Add(Render(node), Occur.SHOULD);
        return query;
    }

    BooleanQuery All(GroupNode group)
    {
        var query = new BooleanQuery();
        foreach (var node in group.Nodes)
        {
            if (node is NotNode not) query.Add(Render(not.Node), Occur.MUST_NOT);
            else query.Add(Render(node), Occur.MUST);
        }

        if (group.Nodes.All(node => node is NotNode)) query.Add(AllOfKind, Occur.MUST);
        return query;
    }

    Query Word(WordNode word)
    {
        var isCharacter = SearchWords.IsUnspaced(word.Text) && SearchWords.IsOneCharacter(word.Text);
        return word.Match switch
        {
            WordMatch.Fuzzy => new FuzzyQuery(new Term(scope.WordsOf(word.Field), word.Text), Errors(word.Text), 1, MaxFuzzyWords, true)
            {
                MultiTermRewriteMethod = new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MaxFuzzyWords),
            },
            WordMatch.Prefix => new PrefixQuery(new Term(scope.WordsOf(word.Field), word.Text)),
            _ when isCharacter => new PrefixQuery(new Term(scope.WordsOf(word.Field), word.Text)),
            _ => Inflected(word),
        };
    }

    Query Inflected(WordNode word)
    {
        var (field, stems) = (scope.StemsOf(word.Field), languages.Select(language => Stemmer.Of(language, word.Text)).Distinct().ToList());
        statistics.NeedField(field);
        var documents = (int)statistics.NeedWord(scope.Stems, stems);
        if (stems is [var only]) return new TermQuery(new Term(field, only), documents);
        var query = new BooleanQuery();
        foreach (var stem in stems) query.Add(new TermQuery(new Term(field, stem), documents), Occur.SHOULD);
        return query;
    }

    Query Phrase(PhraseNode phrase)
    {
        var words = SearchWords.Wanted(phrase.Text);
        foreach (var word in words) statistics.NeedWord(scope.Words, [word.Text]);
        List<Query> parts = [.. scope.PartsOf(phrase.Field).Select(part => Phrase(part, words))];
        return parts is [var only] ? only : new DisjunctionMaxQuery(parts, tieBreakerMultiplier: 0);
    }

    PhraseQuery Phrase(SearchScope.Part part, List<SearchWord> words)
    {
        statistics.NeedField(part.Words);
        var query = new PhraseQuery { Boost = part.Weight * (1 + Saturation) / (part.Weight + Saturation) };
        foreach (var word in words) query.Add(new Term(part.Words, word.Text), word.Position);
        return query;
    }
}
