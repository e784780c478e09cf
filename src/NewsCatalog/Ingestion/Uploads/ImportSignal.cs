namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Tells whoever runs imports that there is one more.</summary>
public sealed class ImportSignal : IDisposable
{
    readonly SemaphoreSlim _added = new(0, 1);

    /// <summary>Says that an import waits.</summary>
    public void Wake()
    {
        try
        {
            _added.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was said already.
        }
    }

    /// <summary>Waits until an import waits, at most so long: another process may have added one.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) =>
        _added.WaitAsync(most, cancellationToken);

    public void Dispose() => _added.Dispose();
}
