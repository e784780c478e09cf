using AngleSharp.Dom;

namespace NewsCatalog.Parsing.Markup;

/// <summary>Where the links of a saved page lead.</summary>
sealed class LinkAddresses(IDocument? document)
{
    /// <summary>In characters; browsers and servers take about as many.</summary>
    const int Longest = 2000;

    readonly Lazy<Uri?> _page = new(() => PageOf(document));

    /// <summary>An http or https address, or null. A relative one is completed by the address that the page gives
    /// itself (RFC 6596); without one it leads nowhere.</summary>
    public string? Of(IElement link)
    {
        var reference = link.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(reference) || reference[0] == '#' || reference.Length > Longest) return null;
        return Web(reference, of: null) ?? (_page.Value is { } page ? Web(reference, page) : null);
    }

    static string? Web(string reference, Uri? of)
    {
        var isAddress = of is null
            ? Uri.TryCreate(reference, UriKind.Absolute, out var address)
            : Uri.TryCreate(of, reference, out address);
        return isAddress && address!.Scheme is "http" or "https" && address.AbsoluteUri is { Length: <= Longest } whole
            ? whole
            : null;
    }

    static Uri? PageOf(IDocument? document)
    {
        var said =
            document?.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? document?.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return said is not null && Web(said.Trim(), of: null) is { } page ? new Uri(page) : null;
    }
}
