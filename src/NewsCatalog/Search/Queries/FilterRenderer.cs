using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>What <see cref="ArticleFilter"/> means in the index: one clause per criterion.</summary>
static class FilterRenderer
{
    /// <summary>The query with the filter, which counts nothing towards the rank.</summary>
    public static Query Filtered(this Query query, ArticleFilter filter)
    {
        var all = new BooleanQuery { { query, Occur.MUST } };
        foreach (var (field, values) in filter.Values)
        {
            var keys = values.SelectMany(value => field.KeysOf(value));
            if (keys.AnyOf.Count > 0) all.Add(AnyOf(field, keys.AnyOf), Occur.MUST);
            if (keys.NoneOf.Count > 0) all.Add(AnyOf(field, keys.NoneOf), Occur.MUST_NOT);
        }

        if (filter is not { ListsHeadline: null, RefersTo: null, DuplicatesOf: null })
            throw new NotSupportedException("Search knows no such filter.");
        var filtered = all.Clauses.Count == 1 ? query : all;
        return filter.Time is { } time ? new FilteredQuery(filtered, Within(time)) : filtered;
    }

    public static Query Filtered(this Query query, ResolutionStatus? status) => status is { } wanted
        ? new BooleanQuery { { query, Occur.MUST }, { AnyOf(IndexFields.Status, [wanted.ToString()]), Occur.MUST } }
        : query;

    static ConstantScoreQuery AnyOf(ArticleField field, IReadOnlyList<string> keys)
    {
        var any = new BooleanQuery();
        foreach (var key in keys.Distinct())
        {
            any.Add(
                key == ArticleFields.Absent ? Without(IndexFields.ValuesOf(field)) : Having(field, key),
                Occur.SHOULD
            );
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    static Query Having(ArticleField field, string key) =>
        field switch
        {
            ArticleField.Author when NamePattern.Of(key) is { IsName: false } pattern => new NameQuery(
                IndexFields.KeysOf(field),
                pattern
            ),
            ArticleField.PublishedYear or ArticleField.PublishedMonth => Within(Period.Of(key)),
            ArticleField.SourceName when NamePattern.Of(key) is { EndsAnyhow: true, Text: var prefix } =>
                new PrefixQuery(new Term(IndexFields.KeysOf(field), prefix)),
            ArticleField.Author
            or ArticleField.CitedSource
            or ArticleField.Language
            or ArticleField.SourceName
            or ArticleField.Tag
            or ArticleField.Folder => new TermQuery(new Term(IndexFields.KeysOf(field), key)),
        };

    static ConstantScoreQuery Within(Period? period) =>
        new(FieldCacheRangeFilter.NewInt64Range(
            IndexFields.PublishedMonth,
            period?.First ?? -1,
            period?.Last ?? -1,
            includeLower: true,
            includeUpper: true));

    static ConstantScoreQuery AnyOf(string field, IReadOnlyList<string> values)
    {
        var any = new BooleanQuery();
        foreach (var value in values) any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    /// <summary>The documents that have no value in a field.</summary>
    static ConstantScoreQuery Without(string field) => new(new FieldValueFilter(field, negate: true));

    // A document without the time reads as 0, which no filter's end is: those that are open begin behind it.
    static FieldCacheRangeFilter<long?> Within(TimeRange time) =>
        FieldCacheRangeFilter.NewInt64Range(
            IndexFields.Of(time.Of),
            Math.Max(1, time.From?.UtcTicks ?? 1),
            time.To?.UtcTicks ?? long.MaxValue,
            includeLower: true,
            includeUpper: true
        );
}
