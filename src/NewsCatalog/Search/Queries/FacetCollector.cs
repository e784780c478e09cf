using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Articles;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Counts hits by a value they have in common.</summary>
abstract class FacetCollector : ICollector
{
    public bool AcceptsDocsOutOfOrder => true;

    public static FacetCollector Of(ArticleField facet)
    {
        var values = IndexFields.ValuesOf(facet);
        return facet switch
        {
            ArticleField.Author or ArticleField.CitedSource or ArticleField.Tag or ArticleField.Folder =>
                new TextSets(values),
            ArticleField.Language => new Texts(values),
            ArticleField.PublishedYear or ArticleField.PublishedMonth => new Numbers(values),
            ArticleField.SourceName => throw new NotSupportedException("Each article has a source name of its own."),
        };
    }

    /// <summary>The values that are shown, in the order that the database lists them in. Outlets are given by
    /// id.</summary>
    public IReadOnlyList<FacetValue> Most(ArticleField facet) =>
        [.. Shown(facet, Counts()), .. Facet.Absent(WithoutValue)];

    /// <summary>How many hits have none.</summary>
    protected int WithoutValue { get; private set; }

    public void SetScorer(Scorer scorer)
    {
    }

    public abstract void Collect(int doc);

    public abstract void SetNextReader(AtomicReaderContext context);

    protected abstract Dictionary<string, int> Counts();

    void CountWithoutValue() => WithoutValue++;

    static IReadOnlyList<FacetValue> Shown(ArticleField facet, Dictionary<string, int> counted) => facet switch
    {
        ArticleField.PublishedYear => Facet.Years(ByMonth(counted)),
        ArticleField.PublishedMonth => Facet.Months(ByMonth(counted)),
        _ => Most(counted),
    };

    static Dictionary<int, int> ByMonth(Dictionary<string, int> counted) =>
        counted.ToDictionary(month => int.Parse(month.Key, CultureInfo.InvariantCulture), month => month.Value);

    // One author or tag may be written in several ways.
    static List<FacetValue> Most(Dictionary<string, int> counted) =>
        [
            .. counted
                .Select(value => (Parts: value.Key.Split('\n', 2), Count: value.Value))
                .GroupBy(value => value.Parts[0], (key, names) => (Key: key, Names: names.ToList()))
                .OrderByDescending(named => named.Names.Sum(name => name.Count))
                .ThenBy(named => named.Key, StringComparer.Ordinal)
                .Take(Facet.Values)
                .Select(named => new FacetValue(
                    named.Names.Select(name => name.Parts[^1]).Min(StringComparer.Ordinal)!,
                    named.Names.Sum(name => name.Count)
                )),
        ];

    /// <summary>Counts by the numbers that a segment gives its values, and by the values themselves when it is done
    /// with the segment.</summary>
    abstract class Ordinals : FacetCollector
    {
        readonly Dictionary<string, int> _counts = [];
        int[] _ofSegment = [];

        public override void SetNextReader(AtomicReaderContext context)
        {
            EndSegment();
            _ofSegment = new int[Begin(context.AtomicReader)];
        }

        protected abstract int Begin(AtomicReader segment);

        protected abstract void Value(int ordinal, BytesRef value);

        protected void Count(long ordinal)
        {
            if (ordinal >= 0) _ofSegment[ordinal]++;
            else CountWithoutValue();
        }

        protected override Dictionary<string, int> Counts()
        {
            EndSegment();
            return _counts;
        }

        void EndSegment()
        {
            var value = new BytesRef();
            for (var ordinal = 0; ordinal < _ofSegment.Length; ordinal++)
            {
                if (_ofSegment[ordinal] == 0) continue;
                Value(ordinal, value);
                var text = value.Utf8ToString();
                _counts[text] = _counts.GetValueOrDefault(text) + _ofSegment[ordinal];
            }

            _ofSegment = [];
        }
    }

    sealed class Texts(string field) : Ordinals
    {
        SortedDocValues? _values;

        public override void Collect(int doc)
        {
            Count(_values?.GetOrd(doc) ?? -1);
        }

        protected override int Begin(AtomicReader segment) =>
            (_values = segment.GetSortedDocValues(field))?.ValueCount ?? 0;

        protected override void Value(int ordinal, BytesRef value) => _values!.LookupOrd(ordinal, value);
    }

    sealed class TextSets(string field) : Ordinals
    {
        SortedSetDocValues? _values;

        public override void Collect(int doc)
        {
            _values?.SetDocument(doc);
            var ordinal = _values?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS;
            do Count(ordinal);
            while (ordinal >= 0 && (ordinal = _values!.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS);
        }

        protected override int Begin(AtomicReader segment) =>
            (int)((_values = segment.GetSortedSetDocValues(field))?.ValueCount ?? 0);

        protected override void Value(int ordinal, BytesRef value) => _values!.LookupOrd(ordinal, value);
    }

    sealed class Numbers(string field) : FacetCollector
    {
        readonly Dictionary<long, int> _counts = [];
        NumericDocValues? _values;

        public override void Collect(int doc)
        {
            // A document without the number reads as 0, which no month is.
            if (_values?.Get(doc) is { } number and not 0) _counts[number] = _counts.GetValueOrDefault(number) + 1;
            else CountWithoutValue();
        }

        public override void SetNextReader(AtomicReaderContext context) =>
            _values = context.AtomicReader.GetNumericDocValues(field);

        protected override Dictionary<string, int> Counts() =>
            _counts.ToDictionary(
                value => value.Key.ToString(CultureInfo.InvariantCulture),
                value => value.Value
            );
    }
}
