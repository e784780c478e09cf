using Lucene.Net.Documents;
using Lucene.Net.Util;
using NewsCatalog.Articles;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Text;

namespace NewsCatalog.Search.Index;

/// <summary>Makes documents of articles and headlines. One thread at a time: its buffers are used again for every
/// document.</summary>
sealed class DocumentBuilder : IDisposable
{
    static readonly SearchField[] StemmedAlone =
    [
        .. IndexFields.Weights.Keys.Except([SearchField.Headline, SearchField.Body]),
    ];

    /// <summary>By field, the terms that are there or not, such as an id. A stream each time would be a fifth of all
    /// that a build allocates.</summary>
    readonly Dictionary<string, TokenListStream> _terms = [];

    readonly PartTokenStreams _whole = new();
    readonly PartTokenStreams _headline = new();
    readonly Dictionary<SearchField, TokenListStream> _stems = StemmedAlone.ToDictionary(
        field => field,
        _ => new TokenListStream()
    );
    readonly List<SearchToken> _text = [];

    public Document Of(SearchableArticle searchable)
    {
        Clear();
        var article = searchable.Article;
        var document = new Document();
        AddIdentity(document, IndexFields.ArticleKind, article.Id);
        foreach (var id in searchable.HeadlineIds)
            document.Add(new SortedSetDocValuesField(IndexFields.Listed, new BytesRef(id)));
        AddFacts(document, article);
        AddTexts(document, article);
        AddTerms(document);
        return document;
    }

    public Document Of(SearchableHeadline headline)
    {
        Clear();
        var document = new Document();
        AddIdentity(document, IndexFields.HeadlineKind, headline.Id);
        Terms(IndexFields.Status).Add(headline.Status.ToString());
        document.Add(new NumericDocValuesField(IndexFields.References, headline.References));
        foreach (var (index, word) in Words(headline.Text, headline.Language).Index())
            _whole.Add(word, isFirst: index == 0);
        Add(document, IndexFields.Headlines.Whole, _whole);
        AddTerms(document);
        return document;
    }

    public void Dispose()
    {
        _whole.Dispose();
        foreach (var terms in _terms.Values) terms.Dispose();
        _headline.Dispose();
        foreach (var stems in _stems.Values) stems.Dispose();
    }

    void AddIdentity(Document document, string kind, string id)
    {
        Terms(IndexFields.Kind).Add(kind);
        Terms(IndexFields.Id).Add(id);
        document.Add(new SortedDocValuesField(IndexFields.Id, new BytesRef(id)));
    }

    void AddFacts(Document document, Article article)
    {
        Terms(IndexFields.SourceName).Add(article.SourceName);
        document.Add(new SortedDocValuesField(IndexFields.SourceName, new BytesRef(article.SourceName)));
        if (article.HeadlineOrigin == HeadlineOrigin.Derived)
            Terms(IndexFields.DerivedHeadline).Add(IndexFields.Derived.Text);
        AddNumber(document, IndexFields.Published, article.PublishedAt?.UtcTicks);
        AddNumber(document, IndexFields.PublishedMonth, article.PublishedMonth);
        AddNumber(document, IndexFields.Added, article.AddedAt.UtcTicks);
        AddNumber(document, IndexFields.Modified, article.ModifiedAt.UtcTicks);
        AddNumber(document, IndexFields.WordCount, article.WordCount);
        document.Add(new SortedDocValuesField(IndexFields.HeadlineOrder, SortKeys.OfHeadline(article.Headline)));
        if (article.Language is { } language)
        {
            Terms(IndexFields.Language).Add(language);
            document.Add(new SortedDocValuesField(IndexFields.Language, new BytesRef(language)));
        }

        AddNames(document, article.Authors, IndexFields.Author, IndexFields.AuthorName);
        AddNames(document, article.Tags, IndexFields.Tag, IndexFields.TagName);
        foreach (var folder in ArticleFolder.Of(article.SourceName))
        {
            Terms(IndexFields.Folder).Add(folder);
            document.Add(new SortedSetDocValuesField(IndexFields.Folder, new BytesRef(folder)));
        }

        foreach (var outlet in article.Body.CitedSources.Select(cited => cited.OutletId).Distinct())
        {
            Terms(IndexFields.Outlet).Add(outlet);
            document.Add(new SortedSetDocValuesField(IndexFields.Outlet, new BytesRef(outlet)));
        }
    }

    /// <summary>The keys of names to find them by, and with the names to count and show them.</summary>
    void AddNames(Document document, IEnumerable<string> names, string keys, string keysAndNames)
    {
        foreach (var name in names.DistinctBy(FoldedText.Of))
        {
            var key = FoldedText.Of(name);
            Terms(keys).Add(SortKeys.Shorten(key));
            document.Add(new SortedSetDocValuesField(keysAndNames, new BytesRef(SortKeys.Shorten($"{key}\n{name}"))));
        }
    }

    // Part by part, so that marks can stand around each.
    void AddTexts(Document document, Article article)
    {
        foreach (var part in ArticleTexts.Of(article).GroupBy(text => text.Field))
        {
            var mark = IndexFields.MarkOf(part.Key);
            _whole.Mark(mark);
            var weight = IndexFields.WeightOf(part.Key, article.HeadlineOrigin == HeadlineOrigin.Derived);
            foreach (var text in part) AddText(text, article.Language, weight);
            _whole.Mark(mark);
        }

        var scope = IndexFields.Articles;
        Add(document, scope.Whole, _whole);
        Add(document, scope.Headline!, _headline);
        foreach (var (field, stems) in _stems) Add(document, IndexFields.StemsOf(field), stems, FieldTypes.Counted);
    }

    void AddText(ArticleText text, string? language, int weight)
    {
        var stems = _stems.GetValueOrDefault(text.Field);
        foreach (var (index, word) in Words(text.Text, language).Index())
        {
            if (word.SpellingIn(text.Text, _text[index].Start, HasCapitals(text.Field)) is { } spelling)
                Terms(IndexFields.Spellings).Add(spelling);
            // What stands in one place counts once towards the length of the article.
            _whole.Add(word, isFirst: index == 0, weight);
            stems?.Add(word.EncodedStem);
            if (text.Field != SearchField.Headline) continue;
            _headline.Add(word, isFirst: index == 0);
            foreach (var start in IndexFields.StartsOf(word.Text)) Terms(IndexFields.HeadlineStarts).Add(start);
        }
    }

    IEnumerable<IndexedToken> Words(string text, string? language)
    {
        var words = IndexedToken.In(language);
        _text.Clear();
        SearchTokenizer.TokenizeUnfolded(text, _text);
        foreach (var word in _text) yield return words.Of(text.AsSpan(word.Start, word.Length));
    }

    TokenListStream Terms(string field)
    {
        if (!_terms.TryGetValue(field, out var terms)) _terms[field] = terms = new TokenListStream();
        return terms;
    }

    void AddTerms(Document document)
    {
        foreach (var (field, terms) in _terms) Add(document, field, terms, FieldTypes.Present);
    }

    /// <summary>Whether it may have a capital letter before every word.</summary>
    static bool HasCapitals(SearchField field) => field is SearchField.Headline or SearchField.Heading;

    void Clear()
    {
        _whole.Clear();
        foreach (var terms in _terms.Values) terms.Clear();
        _headline.Clear();
        foreach (var stems in _stems.Values) stems.Clear();
    }

    static void AddNumber(Document document, string name, long? value)
    {
        if (value is { } number) document.Add(new NumericDocValuesField(name, number));
    }

    static void Add(Document document, SearchPart part, PartTokenStreams streams)
    {
        Add(document, part.Words, streams.Words, FieldTypes.Placed);
        Add(document, part.Pairs, streams.Pairs, FieldTypes.Placed);
        Add(document, part.Stems, streams.Stems, FieldTypes.Counted);
    }

    static void Add(Document document, string name, TokenListStream words, FieldType type)
    {
        if (!words.IsEmpty) document.Add(new Field(name, words, type));
    }
}
