using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Hosting;

/// <summary>The settings under <c>Server:</c>.</summary>
sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>How many connections may be open at once; 0 for as many as the process may have files open, less a
    /// reserve.</summary>
    [Range(0, 1_000_000)]
    public int MaxConnections { get; set; }

    /// <summary>The proxies whose <c>X-Forwarded-*</c> headers are believed: addresses and networks, separated by
    /// commas; empty for none. A proxy passes on the headers that it does not set, so none is believed by
    /// default.</summary>
    [KnownProxies]
    public string KnownProxies { get; set; } = "";
}

/// <summary>
/// Cuts clients that send or read slowly. Limits connections below the number of files that the process may have open:
/// each connection is one, and a server that can open no more ends.
/// </summary>
sealed class ServerLimits(IOptions<ServerOptions> server) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>What the database, the search index and the program itself have open, with room to spare: 342 were
    /// counted, because the runtime keeps two files open for each library.</summary>
    const int Reserve = 512;
    const int Fewest = 16;

    /// <summary>Of bodies that nobody reads. An action that reads its body has a limit of its own.</summary>
    const int MostBytes = 64 * 1024;

    /// <summary>How long a client may take to send the head of a request.</summary>
    static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(10);

    /// <summary>How slowly a client may send a body or read an answer: what is not yet read is in memory.</summary>
    static readonly MinDataRate Slowest = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(10));

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.RequestHeadersTimeout = HeadersTime;
        options.Limits.MaxRequestBodySize = MostBytes;
        options.Limits.MinRequestBodyDataRate = Slowest;
        options.Limits.MinResponseDataRate = Slowest;
        options.Limits.MaxConcurrentConnections = server.Value.MaxConnections > 0
            ? server.Value.MaxConnections
            : MaxOpenFiles() is { } files ? Math.Max(Fewest, files - Reserve) : null;
    }

    /// <summary>The soft limit of this process, see proc(5); null where it is not known or there is none.</summary>
    static long? MaxOpenFiles()
    {
        const string Limits = "/proc/self/limits";
        const string Line = "Max open files";
        if (!File.Exists(Limits)) return null;
        var line = File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal));
        var soft = line?[Line.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : null;
    }
}

static class ServerLimitServices
{
    public static void AddServerLimits(this IServiceCollection services)
    {
        services.ConfigureOptions<ServerLimits>();
        services.AddSingleton<IConnectionListenerFactory, LimitedConnections>();
    }
}
