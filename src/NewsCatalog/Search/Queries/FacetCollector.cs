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
    const int Values = 10;

    public bool AcceptsDocsOutOfOrder => true;

    public static FacetCollector Of(ArticleField facet) => facet switch
    {
        ArticleField.Author => new TextSets(IndexFields.AuthorName),
        ArticleField.CitedSource => new TextSets(IndexFields.Outlet),
        ArticleField.Language => new Texts(IndexFields.Language),
        ArticleField.PublishedYear => new Numbers(IndexFields.PublishedYear),
        ArticleField.Tag => new TextSets(IndexFields.TagName),
        ArticleField.Folder => new TextSets(IndexFields.Folder),
        ArticleField.SourceName => throw new NotSupportedException("Each article has a source name of its own."),
    };

    /// <summary>The most frequent values, in the order that the database lists them in. Outlets are given by
    /// id.</summary>
    public IReadOnlyList<FacetValue> Most(ArticleField facet)
    {
        var counted = Counts();
        if (facet is ArticleField.Author or ArticleField.Tag) return MostNames(counted);
        var most = counted.OrderByDescending(value => value.Value);
        most =
            facet is ArticleField.Language or ArticleField.Folder
                ? most.ThenBy(value => value.Key, StringComparer.Ordinal)
                : most.ThenByDescending(value => value.Key, StringComparer.Ordinal);
        return [.. most.Take(Values).Select(value => new FacetValue(value.Key, value.Value))];
    }

    public void SetScorer(Scorer scorer)
    {
    }

    public abstract void Collect(int doc);

    public abstract void SetNextReader(AtomicReaderContext context);

    protected abstract Dictionary<string, int> Counts();

    // One author or tag may be written in several ways.
    static List<FacetValue> MostNames(Dictionary<string, int> counted) =>
        [
            .. counted
                .Select(value => (Parts: value.Key.Split('\n', 2), Count: value.Value))
                .GroupBy(value => value.Parts[0], (key, names) => (Key: key, Names: names.ToList()))
                .OrderByDescending(named => named.Names.Sum(name => name.Count))
                .ThenBy(named => named.Key, StringComparer.Ordinal)
                .Take(Values)
                .Select(named => new FacetValue(
                    named.Names.Select(name => name.Parts[1]).Min(StringComparer.Ordinal)!,
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
            if (_values is not null) Count(_values.GetOrd(doc));
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
            if (_values is null) return;
            _values.SetDocument(doc);
            for (
                var ordinal = _values.NextOrd();
                ordinal != SortedSetDocValues.NO_MORE_ORDS;
                ordinal = _values.NextOrd()
            )
            {
                Count(ordinal);
            }
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
            // No article is of the year 0.
            if (_values?.Get(doc) is { } number and not 0) _counts[number] = _counts.GetValueOrDefault(number) + 1;
        }

        public override void SetNextReader(AtomicReaderContext context) =>
            _values = context.AtomicReader.GetNumericDocValues(field);

        protected override Dictionary<string, int> Counts() =>
            _counts.ToDictionary(
                value => value.Key.ToString("0000", CultureInfo.InvariantCulture),
                value => value.Value
            );
    }
}
