namespace NewsCatalog.Data.Sqlite;

/// <summary>A database file has one server: it does every work.</summary>
sealed class SqliteWorkLock : WorkLock
{
    public override bool IsShared => false;

    public override Task<WorkLease?> TryTakeAsync(string work, CancellationToken cancellationToken) =>
        Task.FromResult<WorkLease?>(new Lease());

    sealed class Lease : WorkLease
    {
        public override CancellationToken Lost => CancellationToken.None;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
