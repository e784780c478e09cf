using System.Runtime.InteropServices;

namespace NewsCatalog.Api.Hosting;

/// <summary>Turns SIGTERM, SIGINT (Ctrl+C) and SIGQUIT into a token, from the first moment of the program on: without
/// this, they end a program that has no host yet as a failure.</summary>
sealed class StopSignals : IDisposable
{
    // Not disposed: a signal may arrive while the program ends.
    readonly CancellationTokenSource _stop = new();
    readonly PosixSignalRegistration[] _registrations;

    public StopSignals() =>
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop),
        ];

    /// <summary>Cancelled once the program is asked to stop.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _stop.Cancel();
    }
}
