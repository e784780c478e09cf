using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Headlines;

namespace NewsCatalog.Search;

/// <summary>What <see cref="ArticleFilter"/> means in the index: one clause per criterion.</summary>
static class FilterRenderer
{
    /// <summary>The query with the filter, which counts nothing towards the rank.</summary>
    public static Query Filtered(this Query query, ArticleFilter filter)
    {
        var all = new BooleanQuery { { query, Occur.MUST } };
        Add(all, IndexFields.Author, filter.Author?.Select(FoldedText.Of));
        Add(all, IndexFields.Language, filter.Language?.Select(tag => tag.ToLowerInvariant()));
        Add(all, IndexFields.Outlet, filter.CitedSource is { } outlet ? new Choice(Ids(outlet.AnyOf), Ids(outlet.NoneOf)) : null);
        Add(all, IndexFields.Id, filter.SourceName?.Select(ContentId.OfArticle));
        if (filter.ListsHeadline is not null || filter.RefersTo is not null) throw new NotSupportedException("Search knows no such filter.");
        var filtered = all.Clauses.Count == 1 ? query : all;
        return filter.Time is { } time ? new FilteredQuery(filtered, Within(time)) : filtered;
    }

    public static Query Filtered(this Query query, ResolutionStatus? status) => status is { } wanted
        ? new BooleanQuery { { query, Occur.MUST }, { AnyOf(IndexFields.Status, [wanted.ToString()]), Occur.MUST } }
        : query;

    static void Add(BooleanQuery all, string field, Choice? choice)
    {
        if (choice is not var (any, none)) return;
        if (any.Count > 0) all.Add(AnyOf(field, any), Occur.MUST);
        if (none.Count > 0) all.Add(AnyOf(field, none), Occur.MUST_NOT);
    }

    static ConstantScoreQuery AnyOf(string field, IReadOnlyList<string> values)
    {
        var any = new BooleanQuery();
        foreach (var value in values.Distinct()) any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    // A document without the time reads as 0, which no filter's end is: those that are open begin behind it.
    static FieldCacheRangeFilter<long?> Within(TimeRange time) => FieldCacheRangeFilter.NewInt64Range(
        IndexFields.Of(time.Of), Math.Max(1, time.From?.UtcTicks ?? 1), time.To?.UtcTicks ?? long.MaxValue, includeLower: true, includeUpper: true);

    // An outlet's name gives its id, so one value may be either.
    static List<string> Ids(IReadOnlyList<string> outlets) => [.. outlets.SelectMany(value => new[] { value, Outlet.IdOf(value) })];
}
