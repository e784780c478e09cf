using System.Globalization;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search.Index;
using Int32 = J2N.Numerics.Int32;
using Int64 = J2N.Numerics.Int64;

namespace NewsCatalog.Search.Queries;

/// <summary>What hits are sorted by, and how the place of a hit in that order is written into a <see cref="Position"/>
/// and read back.</summary>
sealed class HitOrder
{
    const char Separator = '.';

    readonly SortField? _by;
    readonly SortField _id;
    readonly bool _isReversed;

    HitOrder(SortField? by, bool idDescends, bool isReversed = false)
    {
        _by = by;
        _id = new SortField(IndexFields.Id, SortFieldType.STRING, idDescends);
        _isReversed = isReversed;
    }

    public static HitOrder Relevance { get; } = new(by: null, idDescends: false);

    public bool IsRelevance => _by is null;

    /// <summary>This order, or its reverse.</summary>
    public HitOrder Towards(bool backwards)
    {
        if (!backwards) return this;
        return new HitOrder(_by is null ? null : Reversed(_by), !_id.IsReverse, isReversed: true);
    }

    /// <summary>Collects the first hits in this order, after one of them.</summary>
    public TopHits Top(int limit, FieldDoc? after, params IReadOnlyList<SortField> between)
    {
        var relevance = IsRelevance ? new RelevanceOrder() : null;
        var sort = new Sort([_by ?? new SortField("relevance", relevance!, !_isReversed), .. between, _id]);
        return new TopHits(
            TopFieldCollector.Create(
                sort,
                limit,
                after,
                fillFields: true,
                trackDocScores: false,
                trackMaxScore: false,
                docsScoredInOrder: false
            ),
            _isReversed ? null : relevance
        );
    }

    public static HitOrder Of(ArticleOrder order) =>
        order.By switch
        {
            ArticleSort.Added => Number(IndexFields.Added, order.Descending),
            ArticleSort.Published => Number(IndexFields.Published, order.Descending),
            ArticleSort.Modified => Number(IndexFields.Modified, order.Descending),
            ArticleSort.WordCount => Number(IndexFields.WordCount, order.Descending),
            ArticleSort.Headline => new HitOrder(
                new SortField(IndexFields.HeadlineOrder, SortFieldType.STRING, order.Descending),
                order.Descending
            ),
            ArticleSort.SourceName => new HitOrder(
                new SortField(IndexFields.SourceName, SortFieldType.STRING, order.Descending),
                order.Descending
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(order)),
        };

    public static HitOrder OfReferences(bool descending) => Number(IndexFields.References, descending);

    public static Position PositionOf(FieldDoc hit, RankingStatistics statistics)
    {
        var key = hit.Fields[0] switch
        {
            BytesRef text => text.Utf8ToString(),
            Int64 number => number.ToString(CultureInfo.InvariantCulture),
            Int32 score => string.Join(Separator, [score.ToInt64(), .. statistics.Answers]),
            _ => throw new InvalidOperationException("A hit has no sort key."),
        };
        return new Position(key, ((BytesRef)hit.Fields[1]).Utf8ToString());
    }

    /// <summary>The hit that a page comes after, and the statistics it was ranked by.</summary>
    /// <exception cref="InvalidPositionException">The position is one of another order.</exception>
    public (FieldDoc After, IReadOnlyList<long> Statistics) Read(Position position)
    {
        var key = position.Key ?? throw new InvalidPositionException("");
        var id = new BytesRef(position.Id);
        if (_by?.Type == SortFieldType.STRING) return (After(new BytesRef(key), id), []);
        var numbers = new List<long>();
        foreach (var part in key.Split(Separator))
        {
            numbers.Add(
                long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw new InvalidPositionException(key)
            );
        }

        return IsRelevance
            ? (After(Int32.GetInstance((int)numbers[0]), id), numbers[1..])
            : (After(Int64.GetInstance(numbers[0]), id), []);
    }

    static SortField Reversed(SortField field)
    {
        var reversed = new SortField(field.Field, field.Type, !field.IsReverse);
        if (field.MissingValue is { } missing) reversed.SetMissingValue(missing);
        return reversed;
    }

    static FieldDoc After(object key, BytesRef id) => new(int.MaxValue, float.NaN, [key, id]);

    static HitOrder Number(string field, bool descending)
    {
        var missing = Int64.GetInstance(descending ? long.MinValue : long.MaxValue);
        var by = new SortField(field, SortFieldType.INT64, descending);
        by.SetMissingValue(missing);
        return new HitOrder(by, descending);
    }
}
