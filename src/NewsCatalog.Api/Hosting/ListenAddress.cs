using System.Net;
using System.Net.Sockets;

namespace NewsCatalog.Api.Hosting;

static class ListenAddress
{
    static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens here unless an address is configured in any of ASP.NET Core's ways (<c>--urls</c>, environment,
    /// <c>Kestrel:Endpoints</c>).</summary>
    public static void ListenByDefaultOn(this WebApplicationBuilder builder, string url)
    {
        var chosen = Settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!chosen) builder.WebHost.UseUrls(url);
    }

    /// <summary>Tries each address that the server will listen on, without listening: a start that takes minutes should
    /// not end because of an address.</summary>
    /// <exception cref="BadSettingException">Another process has an address, or this one may not have it.</exception>
    public static void CheckFree(IConfiguration configuration)
    {
        foreach (var url in UrlsOf(configuration))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) continue;
            foreach (var ip in AddressesOf(address.Host))
            {
                if (Refusal(new IPEndPoint(ip, address.Port)) is { } reason)
                    throw new BadSettingException(Describe(url, reason));
            }
        }
    }

    /// <summary>The hosts of the addresses that the server will listen on; <c>*</c> for every address.</summary>
    public static IEnumerable<string> HostsOf(IConfiguration configuration) =>
        UrlsOf(configuration).Select(BindingAddress.Parse)
            .Where(address => !address.IsUnixPipe && !address.IsNamedPipe)
            .Select(address => address.Host == "+" ? "*" : address.Host);

    /// <summary>Why a server cannot listen on an address, and what to do.</summary>
    static string Describe(string url, string reason) =>
        $"Failed to bind to address {url}: {reason}. Choose another address with --urls.";

    static IEnumerable<string> UrlsOf(IConfiguration configuration)
    {
        List<string> endpoints =
        [
            .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(one => one["Url"]).OfType<string>(),
        ];
        return endpoints.Count > 0 ? endpoints
            : Values("urls") is { Length: > 0 } urls ? urls
            : [
                .. Values("http_ports").Select(port => $"http://*:{port}"),
                .. Values("https_ports").Select(port => $"https://*:{port}"),
            ];

        string[] Values(string setting) =>
            configuration[setting]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ?? [];
    }

    // As the server reads a host: a name other than localhost means every address.
    static IPAddress[] AddressesOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host, out var address) ? [address]
        : [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any];

    /// <summary>Null when the address is free, and also when only the server can tell.</summary>
    static string? Refusal(IPEndPoint endPoint)
    {
        try
        {
            using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (endPoint.Address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(endPoint);
            return null;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "address already in use",
                SocketError.AccessDenied => "permission denied",
                SocketError.AddressNotAvailable when !IPAddress.IsLoopback(endPoint.Address) =>
                    "this computer does not have the address",
                _ => null,
            };
        }
    }
}
