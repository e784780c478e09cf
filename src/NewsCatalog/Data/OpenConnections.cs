using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsCatalog.Data;

/// <summary>
/// Leaves the connection of a pooled context open until the context is disposed. Opening one for every query means some twenty SQL
/// functions to register and remove again, which costs more than most queries here.
/// </summary>
sealed class OpenConnections : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}
