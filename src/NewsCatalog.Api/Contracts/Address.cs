namespace NewsCatalog.Api.Contracts;

/// <summary>The addresses of resources, as relative references: right behind every proxy.</summary>
static class Address
{
    public const string Base = "/api/v1";

    public static string OfArticle(string id) => $"{Base}/articles/{id}";

    public static string OfSource(string articleId) => $"{Base}/articles/{articleId}/source";

    public static string OfVersion(string articleId, int number) => $"{Base}/articles/{articleId}/versions/{number}";

    public static string OfVersionSource(string articleId, int number) => $"{OfVersion(articleId, number)}/source";

    public static string OfImport(string id) => $"{Base}/imports/{id}";

    public static string OfScan(string id) => $"{Base}/scans/{id}";

    public static string OfOutlet(string id) => $"{Base}/cited-sources/{id}";

    public static string OfArticlesBy(string author) => $"{Base}/articles?author={Uri.EscapeDataString(author)}";

    public static string OfHeadline(string id) => $"{Base}/related-headlines/{id}";

    public static string OfSearch(string query) => $"{Base}/articles?q={Uri.EscapeDataString(query)}";
}
