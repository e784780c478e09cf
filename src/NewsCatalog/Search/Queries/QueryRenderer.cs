using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Says a search in Lucene's terms.</summary>
/// <param name="scope">What is searched.</param>
/// <param name="index">Where.</param>
/// <param name="languages">Those of the texts, see <see cref="Stemmer.Known"/>: a word stands for its inflections in
/// each.</param>
/// <param name="expansions">Of prefixes and fuzzy words.</param>
/// <param name="deadline">In which phrases are looked for.</param>
/// <param name="statistics">Is told of all that ranking will need.</param>
sealed class QueryRenderer(
    SearchScope scope,
    IndexReader index,
    IReadOnlyList<string> languages,
    Expansions expansions,
    SearchDeadline deadline,
    RankingStatistics statistics
)
{
    /// <summary>Where a second typing error is allowed.</summary>
    const int LongWord = 6;

    /// <summary>What a function word counts beside other words, any of which is searched for.</summary>
    const float LightWord = 0.25f;

    /// <summary>The share of all documents that a function word is in.</summary>
    const double ManyDocuments = 0.1;

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

    /// <summary>The terms one of which each document of a word has, and none two of them; null for what must be
    /// searched for.</summary>
    public List<Term>? TermsOf(SearchNode node) =>
        node is WordNode { Match: WordMatch.Inflected, Field: not SearchField.Body } word && !IsCharacter(word)
            ? StemsOf(word.Text).ConvertAll(stem => new Term(scope.StemsOf(word.Field), stem))
            : null;

    /// <summary>How many typing errors a fuzzy word forgives.</summary>
    internal static int Errors(string word) => word.Length >= LongWord ? 2 : 1;

    BooleanQuery Any(GroupNode group)
    {
        var query = new BooleanQuery();
        var isLight = group.Nodes.Select(IsFunctionWord).ToList();
        foreach (var (index, node) in group.Nodes.Index())
        {
            var part = Render(node);
            if (isLight[index] && isLight.Contains(false)) part.Boost *= LightWord;
            query.Add(part, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>A common word of some language that many of these articles have: it says little about any.</summary>
    bool IsFunctionWord(SearchNode node) =>
        node is WordNode { Match: WordMatch.Inflected } word
        && CommonWords.Contains(word.Text)
        && statistics.NeedWord([.. StemsOf(word.Text).Select(stem => new Term(scope.Stems, stem))])
            > statistics.Documents * ManyDocuments;

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

    Query Word(WordNode word) =>
        word.Match switch
        {
            WordMatch.Fuzzy => expansions.Fuzzy(
                new Term(scope.PartOf(word.Field).Words, word.Text),
                Errors(word.Text),
                Marked(word.Field)
            ),
            WordMatch.Prefix => Prefix(word),
            _ when IsCharacter(word) => Prefix(word),
            _ => Inflected(word),
        };

    Query Prefix(WordNode word) =>
        expansions.Prefix(new Term(scope.PartOf(word.Field).Words, word.Text), Marked(word.Field));

    /// <summary>The field, if its words are among all others.</summary>
    SearchField? Marked(SearchField? field) => field is { } part && scope.PartOf(part) == scope.Whole ? part : null;

    static bool IsCharacter(WordNode word) =>
        SearchTokenizer.IsUnspaced(word.Text) && SearchTokenizer.IsOneCharacter(word.Text);

    Query Inflected(WordNode word)
    {
        var (field, stems) = (scope.StemsOf(word.Field), StemsOf(word.Text));
        statistics.NeedField(field);
        var documents = (int)statistics.NeedWord([.. stems.Select(stem => new Term(scope.Stems, stem))]);
        var terms = stems.Select(stem => new Term(field, stem)).ToList();

        // Most words are of the language of some texts only.
        if (terms.RemoveAll(term => index.DocFreq(term) == 0) == stems.Count) terms.Add(new Term(field, stems[0]));
        if (terms is [var only]) return Stem(only);
        var query = new BooleanQuery();
        foreach (var term in terms) query.Add(Stem(term), Occur.SHOULD);
        return query;

        Query Stem(Term term) =>
            word.Field is SearchField.Body
                ? PartSearch.InBody(new TermQuery(term, documents))
                : new TermQuery(term, documents);
    }

    /// <summary>A word's stem in each of the languages. A document has stems of one of them, so no two are in one
    /// document.</summary>
    public List<string> StemsOf(string word) =>
        [.. languages.Select(language => Stemmer.Of(language, word)).Distinct()];

    Query Phrase(PhraseNode phrase)
    {
        var words = SearchTokenizer.TokenizeQuery(phrase.Text);
        var arePairs = words.Count > 1 && words.TrueForAll(word => CommonWords.Contains(word.Text));
        if (arePairs)
            words = Pairs(words);
        var documents = words.ConvertAll(word =>
            statistics.NeedWord([new Term(arePairs ? scope.Whole.Pairs : scope.Words, word.Text)])
        );
        List<Query> parts =
        [
            .. scope
                .PartsOf(phrase.Field)
                .Select(part => (Part: part, Field: arePairs ? part.Pairs : part.Words))
                .Select(one => (one.Part, Query: Phrase(one.Field, one.Part.Weight, words, documents)))
                .Select(one =>
                    one.Part == scope.Headline && phrase.Field is null ? UnlessDerived(one.Query) : one.Query
                ),
        ];
        if (Marked(phrase.Field) is { } field)
            return PartSearch.Within(field, parts[0], phrase.Text);
        return parts is [var only] ? only : new DisjunctionMaxQuery(parts, tieBreakerMultiplier: 0);
    }

    // A headline that was made of the text counts as that text.
    static BooleanQuery UnlessDerived(Query phrase) =>
        new BooleanQuery { { phrase, Occur.MUST }, { new TermQuery(IndexFields.Derived), Occur.MUST_NOT } };

    Query Phrase(string field, int weight, List<SearchToken> words, List<long> documents)
    {
        statistics.NeedField(field);
        var boost = weight * (1 + Saturation) / (weight + Saturation);
        if (words is [var only]) return new TermQuery(new Term(field, only.Text), (int)documents[0]) { Boost = boost };
        var query = new TimedPhrase(deadline) { Boost = boost };
        foreach (var (index, word) in words.Index())
        {
            var term = new Term(field, word.Text);
            statistics.Use(term, documents[index]);
            query.Add(term, word.Position);
        }

        return query;
    }

    static List<SearchToken> Pairs(List<SearchToken> words) =>
        [
            .. words.Zip(
                words.Skip(1),
                (first, second) => first with { Text = CommonWords.Pair(first.Text, second.Text) }
            ),
        ];
}
