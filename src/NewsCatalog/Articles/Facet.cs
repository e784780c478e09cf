namespace NewsCatalog.Articles;

/// <summary>Which of the counted values of a field are shown, and in which order.</summary>
static class Facet
{
    /// <summary>The most values that are shown of a field.</summary>
    public const int Values = 10;

    /// <summary>A histogram shows more: a hundred years of months.</summary>
    const int MostMonths = 1200;

    /// <summary>The years with the most articles, by the months of their articles (202405).</summary>
    public static IReadOnlyList<FacetValue> Years(IReadOnlyDictionary<int, int> articlesByMonth) =>
        [
            .. articlesByMonth
                .GroupBy(month => month.Key / 100, month => month.Value)
                .Select(year => new FacetValue(Period.YearText(year.Key), year.Sum()))
                .OrderByDescending(year => year.Count)
                .ThenByDescending(year => year.Value, StringComparer.Ordinal)
                .Take(Values),
        ];

    /// <summary>The latest months that have articles, in the order of time.</summary>
    public static IReadOnlyList<FacetValue> Months(IReadOnlyDictionary<int, int> articlesByMonth) =>
        [
            .. articlesByMonth
                .OrderBy(month => month.Key)
                .TakeLast(MostMonths)
                .Select(month => new FacetValue(Period.MonthText(month.Key), month.Value)),
        ];

    /// <summary>The articles that have no value, if there are some.</summary>
    public static IEnumerable<FacetValue> Absent(int count) =>
        count == 0 ? [] : [new FacetValue(ArticleFields.Absent, count)];
}
