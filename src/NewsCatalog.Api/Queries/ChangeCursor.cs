using System.Globalization;
using NewsCatalog.Changes;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Queries;

/// <summary>A state of the catalog as a cursor.</summary>
static class ChangeCursor
{
    /// <summary>The address of what changes behind a state: this request with the cursor exchanged.</summary>
    public static string Link(HttpRequest request, Revision state) =>
        Cursor.Link(request, state == default ? null : new Position($"{state.Ticks}", $"{state.Sequence}"));

    /// <summary>The state that a cursor names; that before the first change without a cursor. Null when the cursor was
    /// not given by this query.</summary>
    public static Revision? RevisionOf(Cursor? cursor, HttpRequest request)
    {
        if (cursor is null) return default(Revision);
        return cursor.PlaceIn(request) is { Backwards: false, Position: { Key: { } key, Id: { } id } }
               && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
               && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new Revision(sequence, ticks)
            : null;
    }
}
