using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Paging;

namespace NewsCatalog.Data.Reading;

/// <summary>Pages through rows sorted by one column, rows without a value last, the id or number breaking
/// ties.</summary>
abstract class Keyset<TRow>
    where TRow : class
{
    public static Keyset<TRow> By(
        Expression<Func<TRow, string>> column,
        Expression<Func<TRow, string>> id,
        bool descending
    ) => new ColumnKeyset<TRow, string, string>(column, id, descending, text => text, text => text);

    public static Keyset<TRow> By(
        Expression<Func<TRow, int>> column,
        Expression<Func<TRow, string>> id,
        bool descending
    ) =>
        new ColumnKeyset<TRow, int, string>(
            column,
            id,
            descending,
            text => int.Parse(text, CultureInfo.InvariantCulture),
            text => text
        );

    public static Keyset<TRow> By(
        Expression<Func<TRow, int>> column,
        Expression<Func<TRow, long>> number,
        bool descending
    ) =>
        new ColumnKeyset<TRow, int, long>(
            column,
            number,
            descending,
            text => int.Parse(text, CultureInfo.InvariantCulture),
            text => long.Parse(text, CultureInfo.InvariantCulture)
        );

    public static Keyset<TRow> By(
        Expression<Func<TRow, DateTimeOffset>> column,
        Expression<Func<TRow, string>> id,
        bool descending
    ) =>
        new ColumnKeyset<TRow, DateTimeOffset, string>(
            column,
            id,
            descending,
            text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            text => text
        );

    public static Keyset<TRow> By(
        Expression<Func<TRow, DateTimeOffset?>> column,
        Expression<Func<TRow, string>> id,
        bool descending
    ) =>
        new ColumnKeyset<TRow, DateTimeOffset?, string>(
            column,
            id,
            descending,
            text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            text => text
        );

    /// <summary>A page without its total; <paramref name="sizeOf"/> says how many of the bytes that it may have a row
    /// takes.</summary>
    /// <exception cref="InvalidPositionException">The position asked for has a key of another type.</exception>
    public abstract Task<Page<TRow>> PageAsync(
        IQueryable<TRow> rows, PageRequest request, Func<TRow, long>? sizeOf, CancellationToken cancellationToken);

    /// <summary>A page of all rows of several lists that share none, read from an index of each.</summary>
    /// <exception cref="InvalidPositionException">The position asked for has a key of another type.</exception>
    public abstract Task<Page<TRow>> PageAsync(
        IEnumerable<IQueryable<TRow>> lists,
        PageRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>A page with the total, when the request asks for it, of the list that this names, see
    /// <see cref="Totals"/>.</summary>
    /// <exception cref="InvalidPositionException">The position asked for has a key of another type.</exception>
    public async Task<Page<TRow>> PageAsync(
        IQueryable<TRow> rows,
        PageRequest request,
        Totals totals,
        object list,
        CancellationToken cancellationToken,
        Func<TRow, long>? sizeOf = null
    )
    {
        int? total = request.Count
            ? await totals.OfAsync(list, () => rows.CountAsync(cancellationToken), cancellationToken)
            : null;
        return (await PageAsync(rows, request, sizeOf, cancellationToken)) with { Total = total };
    }
}
