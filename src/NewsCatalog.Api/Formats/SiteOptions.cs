using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Formats;

/// <summary>The settings under <c>Site:</c>.</summary>
sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>What feeds and the news sitemap call this catalog.</summary>
    [Required]
    public string Title { get; set; } = "NewsCatalog";
}
