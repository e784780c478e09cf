using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// The hosts that the catalog answers for: the setting <c>AllowedHosts</c> of ASP.NET Core, or the names and addresses
/// of this computer that it listens on. The host of a request stands in feeds and pages, so a foreign one is refused.
/// </summary>
static class AllowedHosts
{
    /// <summary>What a supervisor asks by whatever address it has. These answers name no host.</summary>
    public const string OfEveryHost = "/health";

    const string Setting = "AllowedHosts";
    const string Any = "*";

    const string Refusal =
        "The catalog is not known by the host that the request names. The operator allows a host with the setting "
        + "AllowedHosts, or says where the catalog is published with Site:BaseUrl.";

    /// <summary>Leaves the check to <see cref="UseAllowedHosts"/>: that of ASP.NET Core answers with no
    /// problem.</summary>
    public static void AddAllowedHosts(this IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [Any]);

    public static void UseAllowedHosts(this WebApplication app)
    {
        // Then the host of the request is used nowhere.
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl.Length > 0) return;
        List<StringSegment> allowed = [.. Of(app.Configuration).Select(host => new StringSegment(host))];
        if (allowed.Contains(Any)) return;
        app.Use(next =>
            context =>
                // As it was sent: a name in Punycode may be one that cannot be decoded.
                new HostString(context.Request.Headers.Host.ToString()) is not { HasValue: true, Host: var host }
                || HostString.MatchesAny(host, allowed)
                || context.Request.Path.StartsWithSegments(OfEveryHost)
                    ? next(context)
                    : RefuseAsync(context)
        );
    }

    static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new ProblemResult(ProblemType.BadRequest, Refusal).WriteAsync(context);
    }

    static IEnumerable<string> Of(IConfiguration configuration) =>
        configuration[Setting]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } hosts
            ? hosts
            : ByDefault(configuration).Distinct(StringComparer.OrdinalIgnoreCase);

    static IEnumerable<string> ByDefault(IConfiguration configuration)
    {
        foreach (var host in (string[])["localhost", "127.0.0.1", "[::1]"]) yield return host;
        foreach (var host in ListenAddress.HostsOf(configuration))
        {
            if (IPAddress.TryParse(host, out var address) && !IsAny(address))
            {
                yield return InAddress(address);
                continue;
            }

            // As the server reads a host: any other name means every address.
            foreach (var own in OfComputer().Append(host).Where(own => own != Any)) yield return own;
        }
    }

    static IEnumerable<string> OfComputer() =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => InAddress(unicast.Address))
            .Append(Dns.GetHostName());

    static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    /// <summary>As it stands in an address: IPv6 in brackets, without a zone.</summary>
    static string InAddress(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"[{new IPAddress(address.GetAddressBytes())}]"
            : address.ToString();
}
