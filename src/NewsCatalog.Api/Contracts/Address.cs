using System.Globalization;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Contracts;

/// <summary>The addresses of resources, as references that begin with the path prefix of the catalog: right behind
/// every proxy.</summary>
static class Address
{
    /// <summary>The path of the API below the prefix.</summary>
    public const string Base = "/api/v1";

    /// <summary>The page that a link to the catalog itself leads to.</summary>
    public static string Home => Of("/");

    /// <summary>The address of a path of this program.</summary>
    public static string Of(string path) => PathPrefix.Current + path;

    /// <summary>An article as a page for people.</summary>
    public static string OfPage(string articleId) => Of($"/articles/{articleId}");

    /// <summary>An outlet as a page for people.</summary>
    public static string OfOutletPage(string outletId) => Of($"/outlets/{outletId}");

    /// <summary>What changed in a version of an article, as a page for people.</summary>
    public static string OfVersionPage(string articleId, int version) =>
        $"{OfPage(articleId)}/versions?version={version.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The articles that cite an outlet, as a page for people.</summary>
    public static string OfCitingPage(string outletId) =>
        Of($"/articles?citedSource={Uri.EscapeDataString(outletId)}");

    /// <summary>A related headline as a page for people.</summary>
    public static string OfHeadlinePage(string headlineId) => Of($"/headlines/{headlineId}");

    public static string OfArticle(string id) => $"{Api}/articles/{id}";

    public static string OfSource(string articleId) => $"{Api}/articles/{articleId}/source";

    public static string OfVersion(string articleId, int number) => $"{Api}/articles/{articleId}/versions/{number}";

    public static string OfVersionSource(string articleId, int number) => $"{OfVersion(articleId, number)}/source";

    public static string OfImport(string id) => $"{Api}/imports/{id}";

    public static string OfScan(string id) => $"{Api}/scans/{id}";

    public static string OfOutlet(string id) => $"{Api}/cited-sources/{id}";

    public static string OfArticlesBy(string author) => $"{Api}/articles?author={Uri.EscapeDataString(author)}";

    public static string OfHeadline(string id) => $"{Api}/related-headlines/{id}";

    static string Api => Of(Base);

    /// <summary>The sitemap, or one of its parts.</summary>
    public static string OfSitemap(int? part = null) =>
        Of(part is null ? "/sitemap.xml" : string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part}.xml"));

    public static string OfNewsSitemap => Of("/sitemap-news.xml");

    public static string OfSearch(string query) => $"{Api}/articles?q={Uri.EscapeDataString(query)}";
}
