using NewsCatalog.Articles;

namespace NewsCatalog.Api.Queries;

/// <summary>Years and months of publication as a <see cref="ValueList"/>: <c>2023,2024-05</c>.</summary>
public sealed record PeriodList(ValueFilter Filter) : QueryValue<PeriodList>, IQueryValue<PeriodList>
{
    public static QueryValueSchema Schema => QueryValueSchema.Text;

    public static Parsed<PeriodList> Parse(string text)
    {
        var list = ValueList.Parse(text);
        if (list.Value is not { Filter: var filter }) return list.Error!;
        return filter.AnyOf.Concat(filter.NoneOf).FirstOrDefault(IsNoPeriod) is { } wrong
            ? new ValueError(
                $"'{wrong}' is no year or month, such as 2024, 2024-05 or none. 'from' and 'to' take days and times."
            )
            : new PeriodList(filter);
    }

    static bool IsNoPeriod(string value) => value != ArticleFields.Absent && Period.Of(value) is null;
}
