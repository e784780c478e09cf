using System.Globalization;
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

    static ConstantScoreQuery AnyOf(ArticleField field, IReadOnlyList<string> keys) => field switch
    {
        ArticleField.Author => AnyOf(IndexFields.Author, keys),
        ArticleField.CitedSource => AnyOf(IndexFields.Outlet, keys),
        ArticleField.Language => AnyOf(IndexFields.Language, keys, hasNone: keys.Contains(ArticleFields.None)),
        ArticleField.PublishedYear => AnyYear(keys),
        ArticleField.SourceName => AnyName(keys),
        ArticleField.Tag => AnyOf(IndexFields.Tag, keys),
        ArticleField.Folder => AnyOf(IndexFields.Folder, keys),
    };

    static ConstantScoreQuery AnyYear(IReadOnlyList<string> years)
    {
        var any = new BooleanQuery();
        if (years.Contains(ArticleFields.None)) any.Add(Without(IndexFields.PublishedYear), Occur.SHOULD);
        foreach (
            var year in years.Select(year =>
                long.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
            )
        )
        {
            var filter = FieldCacheRangeFilter.NewInt64Range(
                IndexFields.PublishedYear,
                year,
                year,
                includeLower: true,
                includeUpper: true
            );
            any.Add(new ConstantScoreQuery(filter), Occur.SHOULD);
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    static ConstantScoreQuery AnyName(IReadOnlyList<string> names)
    {
        var any = new BooleanQuery();
        foreach (var name in names.Distinct())
        {
            var prefix = ArticleFields.PrefixOf(name);
            any.Add(new TermQuery(new Term(IndexFields.SourceName, name)), Occur.SHOULD);
            if (prefix is not null) any.Add(new PrefixQuery(new Term(IndexFields.SourceName, prefix)), Occur.SHOULD);
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    /// <summary>The documents that have no value in a field.</summary>
    static ConstantScoreQuery Without(string field) => new(new FieldValueFilter(field, negate: true));

    static ConstantScoreQuery AnyOf(string field, IReadOnlyList<string> values, bool hasNone = false)
    {
        var any = new BooleanQuery();
        if (hasNone) any.Add(Without(field), Occur.SHOULD);
        foreach (var value in values.Distinct()) any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        return new ConstantScoreQuery(any) { Boost = 0 };
    }

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
