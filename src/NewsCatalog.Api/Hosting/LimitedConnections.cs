using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Closes a connection beyond <see cref="KestrelServerLimits.MaxConcurrentConnections"/> before it accepts the next.
/// Kestrel itself accepts first and refuses later, so a burst has more files open than the limit says.
/// </summary>
sealed class LimitedConnections(IServiceProvider services, IOptions<KestrelServerOptions> server)
    : IConnectionListenerFactory,
        IConnectionListenerFactorySelector
{
    readonly SocketTransportFactory _sockets = ActivatorUtilities.CreateInstance<SocketTransportFactory>(services);
    long _open;

    long Max => server.Value.Limits.MaxConcurrentConnections ?? long.MaxValue;

    public bool CanBind(EndPoint endpoint) => _sockets.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancelled = default) =>
        new Listener(this, await _sockets.BindAsync(endpoint, cancelled));

    sealed class Listener(LimitedConnections limit, IConnectionListener sockets) : IConnectionListener
    {
        public EndPoint EndPoint => sockets.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancelled = default)
        {
            while (await sockets.AcceptAsync(cancelled) is { } connection)
            {
                if (Interlocked.Increment(ref limit._open) <= limit.Max)
                {
                    connection.ConnectionClosed.Register(() => Interlocked.Decrement(ref limit._open));
                    return connection;
                }

                Interlocked.Decrement(ref limit._open);
                connection.Abort();
                await connection.DisposeAsync();
            }

            return null;
        }

        public ValueTask UnbindAsync(CancellationToken cancelled = default) => sockets.UnbindAsync(cancelled);

        public ValueTask DisposeAsync() => sockets.DisposeAsync();
    }
}
