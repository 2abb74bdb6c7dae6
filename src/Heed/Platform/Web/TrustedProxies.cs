using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Heed.Platform.Web;

/// <summary>
/// The web servers in front of Heed whose word is taken for who is asking, by which scheme and under which name: setting "Proxies",
/// addresses or networks with commas between ("127.0.0.1, 10.0.0.0/8"). Nobody else's headers are believed.
/// </summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = Read(app.Configuration["Proxies"]);
        if (trusted.Count == 0)
            return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        // As many as are trusted: the first that is not is who asks.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <exception cref="FormatException">A part is no address and no network.</exception>
    public static IReadOnlyList<IPNetwork> Read(string? setting) =>
        [
            .. (setting ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part =>
                    IPAddress.TryParse(part, out var address) ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
                    : IPNetwork.TryParse(part, out var network) ? network
                    : throw new FormatException($"Proxies: \"{part}\" is neither an address nor a network such as 10.0.0.0/8.")
                ),
        ];
}
