using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>Makes documents of articles and headlines. One thread at a time: its buffers are used again for every document.</summary>
sealed class DocumentBuilder : IDisposable
{
    const int MaxOrderLength = 1000;

    static readonly FieldType Counted = Type(IndexOptions.DOCS_AND_FREQS, omitNorms: false);
    static readonly FieldType Placed = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);
    static readonly FieldType Present = Type(IndexOptions.DOCS_ONLY, omitNorms: true);

    readonly WordStream _stems = new();

    /// <summary>By field, the terms that are there or not, such as an id. A stream each time would be a fifth of all that a build allocates.</summary>
    readonly Dictionary<string, WordStream> _terms = [];

    readonly Dictionary<SearchField, PartStreams> _parts = IndexFields.Weights.Keys.ToDictionary(field => field, _ => new PartStreams());
    readonly HashSet<string> _seen = [];
    readonly List<SearchWord> _text = [];

    public Document Of(SearchableArticle searchable)
    {
        Clear();
        var article = searchable.Article;
        var document = new Document();
        AddIdentity(document, IndexFields.ArticleKind, article.Id);
        document.Add(new StoredField(IndexFields.Listed, string.Join(' ', searchable.HeadlineIds)));
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
        SearchWords.Read(headline.Text, _text);
        var (part, streams) = (IndexFields.Headlines.Parts[0], _parts[SearchField.Headline]);
        foreach (var (index, word) in _text.Index()) streams.Add(word.Text, Stemmer.Of(headline.Language, word.Text), isFirst: index == 0);
        Add(document, part, streams);
        AddTerms(document);
        return document;
    }

    public void Dispose()
    {
        _stems.Dispose();
        foreach (var terms in _terms.Values) terms.Dispose();
        foreach (var part in _parts.Values) part.Dispose();
    }

    void AddIdentity(Document document, string kind, string id)
    {
        Terms(IndexFields.Kind).Add(kind);
        Terms(IndexFields.Id).Add(id);
        document.Add(new SortedDocValuesField(IndexFields.Id, new BytesRef(id)));
    }

    void AddFacts(Document document, Article article)
    {
        AddNumber(document, IndexFields.Published, article.PublishedAt?.UtcTicks);
        AddNumber(document, IndexFields.PublishedYear, article.PublishedYear);
        AddNumber(document, IndexFields.Added, article.AddedAt.UtcTicks);
        AddNumber(document, IndexFields.Modified, article.ModifiedAt.UtcTicks);
        AddNumber(document, IndexFields.WordCount, article.WordCount);
        document.Add(new SortedDocValuesField(IndexFields.HeadlineOrder, HeadlineOrder(article.Headline)));
        if (article.Language is { } language)
        {
            Terms(IndexFields.Language).Add(language);
            document.Add(new SortedDocValuesField(IndexFields.Language, new BytesRef(language)));
        }

        foreach (var author in article.Authors.DistinctBy(FoldedText.Of))
        {
            Terms(IndexFields.Author).Add(Short(FoldedText.Of(author)));
            document.Add(new SortedSetDocValuesField(IndexFields.AuthorName, new BytesRef(Short($"{FoldedText.Of(author)}\n{author}"))));
        }

        foreach (var outlet in article.Body.CitedSources.Select(cited => cited.OutletId).Distinct())
        {
            Terms(IndexFields.Outlet).Add(outlet);
            document.Add(new SortedSetDocValuesField(IndexFields.Outlet, new BytesRef(outlet)));
        }
    }

    void AddTexts(Document document, Article article)
    {
        var words = Terms(IndexFields.Articles.Words);
        foreach (var text in ArticleTexts.Of(article))
        {
            var (part, weight) = (_parts[text.Field], IndexFields.Weights[text.Field]);
            _text.Clear();
            SearchWords.Read(text.Text, _text);
            foreach (var (index, word) in _text.Index())
            {
                var stem = Stemmer.Of(article.Language, word.Text);
                part.Add(word.Text, stem, isFirst: index == 0);

                // Its frequency is its weight. What stands in one place counts once towards the length of the article.
                _stems.Add(stem);
                for (var again = 1; again < weight; again++) _stems.Add(stem, increment: 0);
                if (_seen.Add(word.Text)) words.Add(word.Text);
                if (text.Field == SearchField.Headline) AddStarts(word.Text);
            }
        }

        var scope = IndexFields.Articles;
        Add(document, scope.Stems, _stems, Counted);
        foreach (var part in scope.Parts) Add(document, part, _parts[part.Field]);
    }

    WordStream Terms(string field)
    {
        if (!_terms.TryGetValue(field, out var terms)) _terms[field] = terms = new WordStream();
        return terms;
    }

    void AddTerms(Document document)
    {
        foreach (var (field, terms) in _terms) Add(document, field, terms, Present);
    }

    void AddStarts(string word)
    {
        var starts = Terms(IndexFields.HeadlineStarts);
        for (var length = 1; length <= IndexFields.LongestStart && length <= word.Length; length++)
        {
            if (!char.IsHighSurrogate(word[length - 1])) starts.Add(word[..length]);
        }
    }

    void Clear()
    {
        _stems.Clear();
        foreach (var terms in _terms.Values) terms.Clear();
        _seen.Clear();
        _text.Clear();
        foreach (var part in _parts.Values) part.Clear();
    }

    /// <summary>What the database sorts headlines by: their UTF-8 bytes, ASCII letters in lower case.</summary>
    static BytesRef HeadlineOrder(string headline) => new(Short(string.Create(headline.Length, headline, (lower, original) =>
    {
        for (var at = 0; at < lower.Length; at++) lower[at] = char.IsAsciiLetterUpper(original[at]) ? (char)(original[at] | 0x20) : original[at];
    })));

    static string Short(string text) => text.Length <= MaxOrderLength ? text : text[..MaxOrderLength];

    static void AddNumber(Document document, string name, long? value)
    {
        if (value is { } number) document.Add(new NumericDocValuesField(name, number));
    }

    static void Add(Document document, SearchScope.Part part, PartStreams streams)
    {
        Add(document, part.Words, streams.Words, Placed);
        Add(document, part.Pairs, streams.Pairs, Placed);
        Add(document, part.Stems, streams.Stems, Counted);
    }

    static void Add(Document document, string name, WordStream words, FieldType type)
    {
        if (!words.IsEmpty) document.Add(new Field(name, words, type));
    }

    static FieldType Type(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
