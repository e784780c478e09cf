using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsCatalog.Data.Postgres;

/// <summary>Lets every query go to the host that is to be asked at that moment, whenever its context was
/// made.</summary>
sealed class HostChoice : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        (eventData.Context as PostgresCatalogContext)?.ChooseHost();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ConnectionOpening(connection, eventData, result));
}
