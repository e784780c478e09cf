using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using NewsCatalog.Api.Auth;

namespace NewsCatalog.Api.Limits;

/// <summary>Whom a request counts for.</summary>
/// <param name="Name">The key that it sends, if it is valid; else its address.</param>
/// <param name="Quota">What such requests of a client are limited to.</param>
sealed record LimitedClient(string Name, Quota Quota)
{
    /// <summary>The bits of an IPv6 address that name a network: who has one has all addresses in it.</summary>
    const int NetworkBits = 64;

    /// <summary>The address that a request counts for; null when it comes from this computer.</summary>
    public static IPAddress? AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return null;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return IPAddress.IsLoopback(address) ? null : address;
    }

    public static async ValueTask<LimitedClient> FindAsync(HttpContext context, IPAddress address, Quota quota) =>
        new(await KeyOfAsync(context) is { } key ? $"key {key}" : NetworkOf(address), quota);

    static async ValueTask<string?> KeyOfAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count == 0) return null;
        var known = await context.AuthenticateAsync(BearerKeyHandler.Scheme);
        return known.Principal?.FindFirstValue(AccessPolicies.KeyClaim);
    }

    static string NetworkOf(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBits / 8).Clear();
        return $"{new IPAddress(bytes)}/{NetworkBits}";
    }
}
