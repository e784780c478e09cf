using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>What crawlers may read (RFC 9309), and where the sitemaps are.</summary>
static class RobotsText
{
    public const string MediaType = "text/plain";

    public static string Write(Site site, bool isOpen) =>
        isOpen
            ? $"""
                User-agent: *
                Allow: /

                Sitemap: {site.Url(Address.OfSitemap())}
                Sitemap: {site.Url(Address.OfNewsSitemap)}

                """
            : """
                User-agent: *
                Disallow: /

                """;
}
