namespace NewsCatalog.Data.Writing;

/// <summary>Runs work that is stored as a whole or not at all.</summary>
static class UnitOfWork
{
    const int MostAttempts = 4;

    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs it, and runs it again when what it failed by passes: another host is promoted, two writers stand
    /// in each other's way.</summary>
    /// <exception cref="Articles.UnusableDatabaseException">The database cannot be used.</exception>
    public static async Task<T> RunAsync<T>(this CatalogContext db, Func<Task<T>> work)
    {
        for (var (attempt, pause) = (1, FirstPause); ; attempt++, pause *= 2)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (attempt < MostAttempts && db.IsPassing(exception))
            {
                await Task.Delay(pause);
            }
            catch (Exception exception) when (db.Diagnose(exception) is { } unusable)
            {
                throw unusable;
            }
            finally
            {
                // What work that failed tracked is not stored.
                db.ChangeTracker.Clear();
            }
        }
    }
}
