using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

/// <summary>
/// A page is read from up to three ranges of the sort order, each a single range of the (column, id) index: the rest of
/// the rows that tie with the last one seen, the rows beyond them, the rows without a value; backwards, the other way
/// round. One condition over all of them would need an OR, which no engine here answers from the index.
/// </summary>
sealed class ColumnKeyset<TRow, TColumn, TId>(
    Expression<Func<TRow, TColumn>> column,
    Expression<Func<TRow, TId>> id,
    bool descending,
    Func<string, TColumn> parse,
    Func<string, TId> parseId
) : Keyset<TRow>
    where TRow : class
{
    static readonly IComparer<TId> ByIds = StringComparer.Ordinal as IComparer<TId> ?? Comparer<TId>.Default;
    static readonly bool Nullable = default(TColumn) is null && typeof(TColumn) != typeof(string);

    readonly Func<TRow, TColumn> _column = column.Compile();
    readonly Func<TRow, TId> _id = id.Compile();

    public override async Task<Page<TRow>> PageAsync(
        IQueryable<TRow> rows, PageRequest request, Func<TRow, long>? sizeOf, CancellationToken cancellationToken)
    {
        var (items, bytes) = (new List<TRow>(request.Limit), 0L);
        foreach (var range in Ranges(rows, request))
        {
            // One more than asked for tells whether there is a next page. Rows are read one by one: a hundred may be
            // too large to hold.
            var some = range.Take(request.Limit + 1 - items.Count).AsAsyncEnumerable();
            await foreach (var row in some.WithCancellation(cancellationToken))
            {
                bytes += sizeOf?.Invoke(row) ?? 0;
                if (items.Count == request.Limit || (items.Count > 0 && bytes > request.MaxBytes))
                    return PageOf(items, hasMore: true, request);
                items.Add(row);
            }
        }

        return PageOf(items, hasMore: false, request);
    }

    public override async Task<Page<TRow>> PageAsync(
        IEnumerable<IQueryable<TRow>> lists,
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var (rows, more) = (new List<TRow>(), false);
        foreach (var list in lists)
        {
            var page = await PageAsync(list, request, sizeOf: null, cancellationToken);
            rows.AddRange(page.Items);
            more |= (request.Backwards ? page.Previous : page.Next) is not null;
        }

        var sorted = Descends(request)
            ? rows.OrderByDescending(_column).ThenByDescending(_id, ByIds)
            : rows.OrderBy(_column).ThenBy(_id, ByIds);
        List<TRow> items = [.. sorted.Take(request.Limit)];
        return PageOf(items, more || rows.Count > request.Limit, request);
    }

    bool Descends(PageRequest request) => descending != request.Backwards;

    Page<TRow> PageOf(List<TRow> items, bool hasMore, PageRequest request) =>
        Page.Read(items, hasMore, request, index => PositionOf(items[index]));

    IEnumerable<IQueryable<TRow>> Ranges(IQueryable<TRow> rows, PageRequest request)
    {
        var (after, descends) = (request.After, Descends(request));
        if (Nullable && after is { Key: null })
            yield return ById(rows.Where(HasNoValue()).Where(Beyond(id, Parse(after.Id, parseId), descends)), descends);
        if (after?.Key is not null)
        {
            var (key, last) = (Parse(after.Key, parse), Parse(after.Id, parseId));
            yield return ById(rows.Where(Equal(column, key)).Where(Beyond(id, last, descends)), descends);
            yield return ByColumn(rows.Where(Beyond(column, key, descends)), descends);
        }
        else if (after is null || request.Backwards)
        {
            yield return ByColumn(Nullable ? rows.Where(HasValue()) : rows, descends);
        }

        if (Nullable && after is not { Key: null } && !request.Backwards)
            yield return ById(rows.Where(HasNoValue()), descends);
    }

    IQueryable<TRow> ByColumn(IQueryable<TRow> rows, bool descends) =>
        descends ? rows.OrderByDescending(column).ThenByDescending(id) : rows.OrderBy(column).ThenBy(id);

    IQueryable<TRow> ById(IQueryable<TRow> rows, bool descends) =>
        descends ? rows.OrderByDescending(id) : rows.OrderBy(id);

    Position PositionOf(TRow row) => new(
        _column(row) switch
        {
            null => null,
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        },
        Convert.ToString(_id(row), CultureInfo.InvariantCulture)!);

    static T Parse<T>(string key, Func<string, T> parse)
    {
        try
        {
            return parse(key);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new InvalidPositionException(key);
        }
    }

    static Expression<Func<TRow, bool>> Beyond<T>(Expression<Func<TRow, T>> member, T value, bool descends)
    {
        var compared = typeof(T) == typeof(string)
            ? Expression.Call(typeof(string), nameof(string.Compare), null, member.Body, Parameter(value))
            : member.Body;
        Expression bound = typeof(T) == typeof(string) ? Expression.Constant(0) : Parameter(value);
        return Expression.Lambda<Func<TRow, bool>>(
            descends ? Expression.LessThan(compared, bound) : Expression.GreaterThan(compared, bound),
            member.Parameters
        );
    }

    static Expression<Func<TRow, bool>> Equal<T>(Expression<Func<TRow, T>> member, T value) =>
        Expression.Lambda<Func<TRow, bool>>(Expression.Equal(member.Body, Parameter(value)), member.Parameters);

    Expression<Func<TRow, bool>> HasValue() =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.NotEqual(column.Body, Expression.Constant(null, typeof(TColumn))),
            column.Parameters
        );

    Expression<Func<TRow, bool>> HasNoValue() =>
        Expression.Lambda<Func<TRow, bool>>(
            Expression.Equal(column.Body, Expression.Constant(null, typeof(TColumn))),
            column.Parameters
        );

    // Read through a box, as a closure would be, so that EF Core sends it as a parameter and reuses the query.
    static MemberExpression Parameter<T>(T value) =>
        Expression.Field(Expression.Constant(new StrongBox<T>(value)), nameof(StrongBox<>.Value));
}
