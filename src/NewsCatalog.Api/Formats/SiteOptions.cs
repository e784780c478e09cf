using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Formats;

/// <summary>The settings under <c>Site:</c>.</summary>
sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>What feeds and the news sitemap call this catalog.</summary>
    [Required]
    public string Title { get; set; } = "NewsCatalog";

    /// <summary>Where the catalog is published, such as <c>https://news.example/catalog</c>: all addresses begin with
    /// it. Empty: they begin with the host that a request names.</summary>
    [BaseUrl]
    public string BaseUrl { get; set; } = "";

    /// <summary>The most articles in one sitemap; the protocol allows 50,000. A catalog of more has an index of
    /// sitemaps.</summary>
    [Range(1, 50_000)]
    public int SitemapSize { get; set; } = 50_000;
}

/// <summary>An absolute http or https address without a query, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class BaseUrlAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" }
            && text.AsSpan().IndexOfAny('?', '#') < 0
        );

    public override string FormatErrorMessage(string name) =>
        $"The setting {name} must be an http or https address without a query, such as 'https://news.example/catalog'.";
}
