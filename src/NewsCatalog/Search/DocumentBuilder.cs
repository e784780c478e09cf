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
    readonly WordStream _words = new();
    readonly WordStream _starts = new();
    readonly Dictionary<SearchField, PartStreams> _parts = IndexFields.Weights.Keys.ToDictionary(field => field, _ => new PartStreams());
    readonly HashSet<string> _seen = [];
    readonly List<SearchWord> _text = [];

    public Document Of(SearchableArticle searchable)
    {
        var article = searchable.Article;
        var document = new Document();
        document.Add(Term(IndexFields.Kind, IndexFields.ArticleKind));
        document.Add(Term(IndexFields.Id, article.Id));
        document.Add(new SortedDocValuesField(IndexFields.Id, new BytesRef(article.Id)));
        document.Add(new StoredField(IndexFields.Listed, string.Join(' ', searchable.HeadlineIds)));
        AddFacts(document, article);
        AddTexts(document, article);
        return document;
    }

    public Document Of(SearchableHeadline headline)
    {
        Clear();
        var document = new Document();
        document.Add(Term(IndexFields.Kind, IndexFields.HeadlineKind));
        document.Add(Term(IndexFields.Id, headline.Id));
        document.Add(new SortedDocValuesField(IndexFields.Id, new BytesRef(headline.Id)));
        document.Add(Term(IndexFields.Status, headline.Status.ToString()));
        document.Add(new NumericDocValuesField(IndexFields.References, headline.References));
        SearchWords.Read(headline.Text, _text);
        var (part, streams) = (IndexFields.Headlines.Parts[0], _parts[SearchField.Headline]);
        foreach (var (index, word) in _text.Index()) streams.Add(word.Text, Stemmer.Of(headline.Language, word.Text), isFirst: index == 0);
        Add(document, part, streams);
        return document;
    }

    public void Dispose()
    {
        _stems.Dispose();
        _words.Dispose();
        _starts.Dispose();
        foreach (var part in _parts.Values) part.Dispose();
    }

    static void AddFacts(Document document, Article article)
    {
        AddNumber(document, IndexFields.Published, article.PublishedAt?.UtcTicks);
        AddNumber(document, IndexFields.PublishedYear, article.PublishedYear);
        AddNumber(document, IndexFields.Added, article.AddedAt.UtcTicks);
        AddNumber(document, IndexFields.Modified, article.ModifiedAt.UtcTicks);
        AddNumber(document, IndexFields.WordCount, article.WordCount);
        document.Add(new SortedDocValuesField(IndexFields.HeadlineOrder, HeadlineOrder(article.Headline)));
        if (article.Language is { } language)
        {
            document.Add(Term(IndexFields.Language, language));
            document.Add(new SortedDocValuesField(IndexFields.Language, new BytesRef(language)));
        }

        foreach (var author in article.Authors.DistinctBy(FoldedText.Of))
        {
            document.Add(Term(IndexFields.Author, Short(FoldedText.Of(author))));
            document.Add(new SortedSetDocValuesField(IndexFields.AuthorName, new BytesRef(Short($"{FoldedText.Of(author)}\n{author}"))));
        }

        foreach (var outlet in article.Body.CitedSources.Select(cited => cited.OutletId).Distinct())
        {
            document.Add(Term(IndexFields.Outlet, outlet));
            document.Add(new SortedSetDocValuesField(IndexFields.Outlet, new BytesRef(outlet)));
        }
    }

    void AddTexts(Document document, Article article)
    {
        Clear();
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
                if (_seen.Add(word.Text)) _words.Add(word.Text);
                if (text.Field == SearchField.Headline) AddStarts(word.Text);
            }
        }

        var scope = IndexFields.Articles;
        Add(document, scope.Stems, _stems, Counted);
        Add(document, scope.Words, _words, Present);
        Add(document, IndexFields.HeadlineStarts, _starts, Present);
        foreach (var part in scope.Parts) Add(document, part, _parts[part.Field]);
    }

    void AddStarts(string word)
    {
        for (var length = 1; length <= IndexFields.LongestStart && length <= word.Length; length++)
        {
            if (!char.IsHighSurrogate(word[length - 1])) _starts.Add(word[..length]);
        }
    }

    void Clear()
    {
        _stems.Clear();
        _words.Clear();
        _starts.Clear();
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

    static StringField Term(string name, string value) => new(name, value, Field.Store.NO);

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
