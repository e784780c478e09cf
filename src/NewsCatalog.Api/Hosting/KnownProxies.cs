using System.ComponentModel.DataAnnotations;
using System.Net;

namespace NewsCatalog.Api.Hosting;

/// <summary>Addresses and networks separated by commas, such as <c>127.0.0.1, 10.0.0.0/8</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class KnownProxiesAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => KnownProxies.Parse((string?)value ?? "") is not null;

    public override string FormatErrorMessage(string name) =>
        $"The setting {name} must be addresses or networks separated by commas, such as '127.0.0.1, 10.0.0.0/8'.";
}

static class KnownProxies
{
    /// <summary>Null when a part is neither an address nor a network.</summary>
    public static IReadOnlyList<IPNetwork>? Parse(string text)
    {
        List<IPNetwork> networks = [];
        foreach (
            var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else
                return null;
        }

        return networks;
    }
}
