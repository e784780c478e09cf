using Lucene.Net.Index;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search;

/// <summary>How much other articles are about each word of one: the word's share in BM25, where a word of a headline
/// counts three times on both sides.</summary>
sealed class TextLikeness
{
    const double Saturation = 1.2;
    const double LengthShare = 0.75;

    /// <summary>Brings the shares of words near those of links: a headline word that one article in ten has is worth
    /// half a point.</summary>
    const double Scale = 2.0 * SignificantTerms.HeadlineWeight;

    readonly IndexReader _reader;
    readonly SortedList<int, string> _documents;
    readonly HashSet<int> _derived;
    readonly int _articles;
    readonly double _averageLength;

    public TextLikeness(IndexReader reader, SortedList<int, string> documents, int articles)
    {
        (_reader, _documents, _articles) = (reader, documents, articles);
        _averageLength = Math.Max(1, (double)reader.LengthOf(IndexFields.Articles.Stems) / articles);
        _derived = [.. reader.TimesIn(IndexFields.Derived, documents.Keys).Select(one => one.Document)];
    }

    /// <summary>The share of a word, for each of the documents that have it.</summary>
    public IEnumerable<(string Id, double Share)> Of(SignificantTerm term)
    {
        var inHeadline = Times(SearchField.Headline);
        var inLead = Times(SearchField.Lead);
        foreach (var (document, weighted) in _reader.TimesIn(Stem(IndexFields.Articles.Stems), _documents.Keys))
        {
            // The index counts headline and lead more than that.
            var times = weighted
                - Surplus(SearchField.Lead, 1, document) * inLead.GetValueOrDefault(document)
                - Surplus(SearchField.Headline, SignificantTerms.HeadlineWeight, document)
                    * inHeadline.GetValueOrDefault(document);
            yield return (_documents[document], term.Weight * Rarity(term) * Gain(times, document) / Scale);
        }

        Term Stem(string field) => new(field, term.Stem);
        Dictionary<int, int> Times(SearchField field) =>
            _reader
                .TimesIn(Stem(IndexFields.StemsOf(field)), _documents.Keys)
                .ToDictionary(one => one.Document, one => one.Times);
    }

    int Surplus(SearchField field, int wanted, int document) =>
        Math.Max(0, IndexFields.WeightOf(field, _derived.Contains(document)) - wanted);

    double Rarity(SignificantTerm term) => Math.Log10(1 + (_articles - term.Articles + 0.5) / (term.Articles + 0.5));

    double Gain(int times, int document)
    {
        var length = _reader.LengthOf(IndexFields.Articles.Stems, document) / _averageLength;
        return times * (Saturation + 1) / (times + Saturation * (1 - LengthShare + LengthShare * length));
    }
}
